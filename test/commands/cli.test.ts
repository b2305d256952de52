import {describe, expect} from 'vitest'
import {TOOL} from '../../src/compiled/tool.js'
import {inFolder} from '../in-folder.js'
import {runTamis} from '../run-tamis.js'

describe.concurrent('cli', {timeout: 30_000}, () => {
  const misuses: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^Usage: tamis /],
    [['cleen'], /unknown command 'cleen'/],
    [['clean', '--outptu', 'x'], /unknown option '--outptu'/],
    [['clean', '--workers', '0'], /Give a whole number from 1 to 256\./],
    [['clean', '--to', 'doc'], /Allowed choices are json, ndjson, parquet, text, markdown\./],
    [['clean', '--max-bytes', '999999999999'], /Give a whole number from 1 to \d+\./],
    [['restore'], /missing required argument 'path'/]
  ]
  for (const [args, says] of misuses) {
    inFolder(`ends with 2 and says why: tamis ${args.join(' ')}`, async ({folder}) => {
      const {status, stdout, stderr} = await runTamis(args, folder)
      expect({status, stdout}).toEqual({status: 2, stdout: ''})
      expect(stderr).toMatch(says)
    })
  }

  inFolder('ends with 0 where help or the version is asked for', async ({folder}) => {
    expect(await runTamis(['--version'], folder)).toMatchObject({status: 0, stdout: `${TOOL}\n`, stderr: ''})
    const {status, stdout} = await runTamis(['--help'], folder)
    expect(status).toBe(0)
    for (const verb of ['clean', 'verify', 'restore', 'schema'])
      expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
    expect(await runTamis(['clean', '--help'], folder)).toMatchObject({status: 0, stderr: ''})
  })
})
