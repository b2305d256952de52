import {describe, expect} from 'vitest'
import {TOOL} from '../../src/compiled/tool.js'
import {filesIn, inFolder} from '../in-folder.js'
import {CLI, hasBash, run, runTamis} from '../run-tamis.js'

describe.concurrent('cli', {timeout: 30_000}, () => {
  const misuses: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^Usage: tamis /],
    [['cleen'], /unknown command 'cleen'/],
    [['help', 'cleen'], /^error: unknown command 'cleen'\n/],
    [['clean', '--outptu', 'x'], /unknown option '--outptu'\n.*\n\(tamis help clean tells more\)/],
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

  const nameless: readonly (readonly [readonly string[], string])[] = [
    [['clean', 'a.txt', '-o', ''], 'option --output'],
    [['clean', ''], 'argument paths'],
    [['clean', 'a.txt', ''], 'argument paths'],
    [['clean', 'a.txt', '--field', ''], 'option --field'],
    [['pipe', '--field', ''], 'option --field'],
    [['verify', ''], 'argument folder'],
    [['verify', '.', '--raw', 'a', ''], 'option --raw'],
    [['diff', ''], 'argument ids'],
    [['diff', 'x', '-s', ''], 'option --stage'],
    [['diff', 'x', '-o', ''], 'option --output'],
    [['restore', ''], 'argument path'],
    [['eval', ''], 'argument files'],
    [['bench', '--input', ''], 'option --input']
  ]
  inFolder('ends with 2 and says which name is empty', async ({folder}) => {
    for (const [args, what] of nameless) {
      const stderr = `The ${what} is empty; give it a name.\n`
      expect(await runTamis(args, folder), args.join(' ')).toMatchObject({status: 2, stdout: '', stderr})
    }
    expect(await filesIn(folder)).toEqual([])
    const byId = await runTamis(['restore', '.', '--id', ''], folder)
    expect(byId).toMatchObject({status: 1, stderr: '. has no page “” in it; check the id.\n'})
  })

  inFolder('ends with 0 where help or the version is asked for', async ({folder}) => {
    expect(await runTamis(['--version'], folder)).toMatchObject({status: 0, stdout: `${TOOL}\n`, stderr: ''})
    const {status, stdout} = await runTamis(['--help'], folder)
    expect(status).toBe(0)
    for (const verb of ['clean', 'verify', 'restore', 'schema'])
      expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
    expect(await runTamis(['clean', '--help'], folder)).toMatchObject({status: 0, stderr: ''})
    expect(await runTamis(['help', 'clean'], folder)).toMatchObject({status: 0, stderr: ''})
  })

  inFolder('says that a disk is full, also of help and the version', async ({folder, skip}) => {
    if (!(await hasBash())) skip('there is no bash here')
    for (const args of ['help', 'clean --help', '--version']) {
      const shown = await run('bash', ['-c', `"$0" "$1" ${args} >/dev/full`, process.execPath, CLI], {
        cwd: folder
      })
      const stderr = "Stdout can't be written: the disk is full; make room and run again.\n"
      expect(shown, args).toMatchObject({status: 4, stderr})
    }
  })
})
