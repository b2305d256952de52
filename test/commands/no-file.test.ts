import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {runTamis, sentencesOf} from '../run-tamis.js'

/** What would be waited for or read for ever is no file, whatever reads it. */
describe.skipIf(process.platform === 'win32').concurrent('a pipe or a device', {timeout: 30_000}, () => {
  inFolder('is refused in one sentence where a file is expected', async ({folder}) => {
    const pipes = ['a.json', 'a.log.json', 'articles-00000.ndjson', 'logs-00000.ndjson', 'in.ndjson']
    await mkdir(join(folder, 'o'))
    execFileSync('mkfifo', [...pipes.map(name => join(folder, 'o', name)), join(folder, 'x.txt')])
    const bench = ['bench', '--only', 'throughput', '--input']
    const cases: readonly (readonly [args: readonly string[], status: number, file: string])[] = [
      [['restore', 'o/a'], 1, 'o/a.json'],
      [['restore', 'o', '--id', 'a'], 1, 'o/a.json'],
      [['restore', 'o', '--id', 'b'], 1, 'o/articles-00000.ndjson'],
      [['diff', 'a', '-o', 'o'], 1, 'o/a.json'],
      [['eval', 'o/in.ndjson'], 1, 'o/in.ndjson'],
      [['eval', '/dev/zero'], 1, '/dev/zero'],
      [[...bench, 'o/in.ndjson'], 1, 'o/in.ndjson'],
      [[...bench, '.'], 1, 'x.txt']
    ]
    for (const [args, status, file] of cases) {
      const stderr = `${file} is no regular file; save what it gives to one first.\n`
      expect(await runTamis(args, folder), args.join(' ')).toMatchObject({status, stdout: '', stderr})
    }
  })

  inFolder('is told of by verify, as a page or as a shard', async ({folder}) => {
    execFileSync('mkfifo', [join(folder, 'a.json'), join(folder, 'a.log.json')])
    await symlink('/dev/zero', join(folder, 'articles-00000.ndjson'))
    await symlink('/dev/zero', join(folder, 'logs-00000.ndjson'))
    const {status, stdout, stderr} = await runTamis(['verify', '.'], folder)
    expect(status).toBe(1)
    expect(stdout).toMatch(/\n1 of 1 wrong; 1 part is gone or can't be read\.\n$/)
    expect(sentencesOf(stderr).map(line => line.replace(/;.*/, ''))).toEqual([
      'a.json is no regular file',
      'articles-00000.ndjson is no regular file'
    ])
  })
})

describe.skipIf(process.platform === 'win32')('a pipe in the output folder', {timeout: 30_000}, () => {
  inFolder('is replaced where tamis keeps its own files, and read by none', async ({folder}) => {
    const PAGE =
      'Rain falls\n\nThe mayor of Ashcombe said on Tuesday that rain had fallen for the whole week.\n'
    await plant(folder, {'a.txt': PAGE, 'o/x': ''})
    execFileSync('mkfifo', [join(folder, 'o/.tamis-lock'), join(folder, 'o/.tamis-journal')])
    const ended = await runTamis(['clean', 'a.txt', '-o', 'o'], folder)
    expect(ended).toMatchObject({status: 0, stderr: ''})
    expect(await filesIn(join(folder, 'o'))).toEqual(['a.json', 'a.log.json', 'summary.json', 'x'])
    await rm(join(folder, 'o/summary.json'))
    execFileSync('mkfifo', [join(folder, 'o/summary.json')])
    expect(await runTamis(['verify', 'o'], folder)).toMatchObject({status: 0, stderr: ''})
  })
})

describe.skipIf(!existsSync('/proc/self'))('a folder that can’t be made', {timeout: 30_000}, () => {
  inFolder('is told of where the one above it is there', async ({folder}) => {
    const {status, stderr} = await runTamis(['clean', 'a.txt', '-o', '/proc/x/y'], folder)
    expect(status).toBe(4)
    expect(stderr).toMatch(/^\/proc\/x\/y can't be made a folder to write to: [^;]+; [^;]+\.\n$/)
  })
})
