import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {CLI, run, runTamis} from '../run-tamis.js'

const TEXT =
  'Rain « falls »\r\n\r\nMenu\n\nThe mayor said on Tuesday that rain\u00a0had fallen for the whole of the week.'

describe.concurrent('restore', {timeout: 30_000}, () => {
  inFolder('gives back every byte, in any encoding, and nothing else', async ({folder}) => {
    const files = {
      plain: Buffer.from(TEXT),
      final: Buffer.from(`${TEXT}\n`),
      marked: Buffer.from(`\uFEFF${TEXT}`),
      little: Buffer.from(`\uFEFF${TEXT}\uD800 🌧`, 'utf16le'),
      big: Buffer.from(`\uFEFF${TEXT}\uD800 🌧`, 'utf16le').swap16(),
      long: Buffer.from(`${TEXT}\n\n`.repeat(3000))
    }
    await mkdir(join(folder, 'in'))
    for (const [id, bytes] of Object.entries(files)) await writeFile(join(folder, `in/${id}.txt`), bytes)
    expect(await runTamis(['clean', 'in', '-o', 'out'], folder)).toMatchObject({status: 0, stderr: ''})
    for (const [id, bytes] of Object.entries(files)) {
      const ended = await runTamis(['restore', `out/${id}`], folder)
      expect(ended, id).toMatchObject({status: 0, stderr: ''})
      expect(ended.bytes.equals(bytes), id).toBe(true)
    }
    for (const path of ['out/plain.json', 'out/plain.log.json', './out//plain'])
      expect((await runTamis(['restore', path], folder)).bytes.equals(files.plain)).toBe(true)
    expect(await runTamis(['verify', 'out', '--raw', 'in'], folder)).toMatchObject({status: 0, stderr: ''})
  })

  inFolder('says what is wrong with article or log, and prints nothing', async ({folder}) => {
    await writeFile(join(folder, 'x.txt'), TEXT)
    expect((await runTamis(['clean', 'x.txt', '-o', '.'], folder)).status).toBe(0)
    const article = await readFile(join(folder, 'x.json'), 'utf8')
    const log = await readFile(join(folder, 'x.log.json'), 'utf8')
    const cases = [
      [{}, 'y', 1, "y.json can't be read: there is no such file"],
      [{article: article.slice(0, -5)}, 'x', 3, 'x.json is not JSON: '],
      [{article: '{}'}, 'x', 3, 'x.json is not an article by its schema: '],
      [{log: log.replace('"version": 1', '"version": 2')}, 'x', 3, 'x.log.json is not a log by its schema: '],
      [
        {article: article.replaceAll('Tuesday', 'Someday')},
        'x',
        3,
        "x: article and log don't give the raw page: "
      ]
    ] as const
    for (const [change, path, status, says] of cases) {
      await writeFile(join(folder, 'x.json'), 'article' in change ? change.article : article)
      await writeFile(join(folder, 'x.log.json'), 'log' in change ? change.log : log)
      const ended = await runTamis(['restore', path], folder)
      expect(ended).toMatchObject({status, stdout: ''})
      expect(ended.stderr).toMatch(/^.*\.\n$/)
      expect(ended.stderr.startsWith(says), ended.stderr).toBe(true)
    }
  })

  inFolder(
    'ends quietly where its reader leaves, and says so where the disk is full',
    async ({folder, skip}) => {
      await writeFile(join(folder, 'x.txt'), `${TEXT}\n\n`.repeat(5000))
      expect((await runTamis(['clean', 'x.txt', '-o', '.'], folder)).status).toBe(0)
      const shell = (line: string) => run('bash', ['-c', line, process.execPath, CLI], {cwd: folder})
      if ((await run('bash', ['--version']).catch(() => undefined))?.status !== 0)
        skip('there is no bash here')
      const piped = await shell('"$0" "$1" restore x | head -c 9 >/dev/null; exit ${PIPESTATUS[0]}')
      expect(piped).toMatchObject({status: 0, stderr: ''})
      const full = await shell('"$0" "$1" restore x >/dev/full')
      expect(full).toMatchObject({
        status: 4,
        stderr: "Stdout can't be written: the disk is full; make room and run again.\n"
      })
    }
  )
})
