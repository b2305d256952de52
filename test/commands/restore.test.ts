import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {openSink} from '../../src/write/open-sink.js'
import {inFolder} from '../in-folder.js'
import {plantCleaned} from '../plant.js'
import {CLI, hasBash, run, runTamis} from '../run-tamis.js'
import {madeOf, sinkOptions} from '../write/made.js'

const TEXT =
  'Rain « falls »\r\n\r\nMenu\n\nThe mayor said on Tuesday that rain\u00a0had fallen for the whole of the week.'

describe.concurrent('restore', {timeout: 30_000}, () => {
  inFolder('gives back every byte, in any encoding, and nothing else', async ({folder}) => {
    const files = {
      plain: Buffer.from(TEXT),
      'marked.json': Buffer.from(`\uFEFF${TEXT}\n`),
      'little.log.json': Buffer.from(`\uFEFF${TEXT}\uD800 🌧`, 'utf16le'),
      big: Buffer.from(`\uFEFF${TEXT}\uD800 🌧`, 'utf16le').swap16(),
      long: Buffer.from(`${TEXT}\n\n`.repeat(3000))
    }
    const texts = Object.entries(files).map(([path, bytes]) => [path.replace(/\..*/, ''), bytes] as const)
    await plantCleaned(folder, Object.fromEntries(texts))
    for (const [path, bytes] of Object.entries(files)) {
      const ended = await runTamis(['restore', `output/${path}`], folder)
      expect(ended, path).toMatchObject({status: 0, stderr: ''})
      expect(ended.bytes.equals(bytes), path).toBe(true)
    }
    expect(await runTamis(['verify'], folder)).toMatchObject({status: 0, stderr: ''})
  })

  inFolder('gives back a page by its id, from files of its own or from shards', async ({folder}) => {
    const ids = ['../../x', '"\u2028']
    for (const [to, gzip] of [
      ['json', true],
      ['ndjson', false]
    ] as const) {
      const sink = await openSink(sinkOptions(join(folder, to), to, {gzip, shardBytes: 1}))
      for (const id of ids) await sink.take(madeOf(id, `${TEXT} This is ${id.length}.`))
      await sink.finish()
      for (const id of ids) {
        const stdout = `${TEXT} This is ${id.length}.`
        const ended = await runTamis(['restore', to, '--id', id], folder)
        expect(ended, `${to} ${id}`).toMatchObject({status: 0, stderr: '', stdout})
      }
    }
    const stderr = 'ndjson has no page “b” in it; check the id.\n'
    const ended = await runTamis(['restore', 'ndjson', '--id', 'b'], folder)
    expect(ended).toMatchObject({status: 1, stdout: '', stderr})
  })

  inFolder('prints nothing where article and log are not of one page', async ({folder}) => {
    await plantCleaned(folder, {x: TEXT})
    const path = join(folder, 'output/x.json')
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('Tuesday', 'Someday'))
    const {status, stdout, stderr} = await runTamis(['restore', 'output/x'], folder)
    expect({status, stdout}).toEqual({status: 3, stdout: ''})
    expect(stderr).toMatch(/^output\/x: article and log don't give the raw page: .*\.\n$/)
  })

  inFolder('says that there is no such encoding as the log has, and so does verify', async ({folder}) => {
    await plantCleaned(folder, {x: TEXT})
    const path = join(folder, 'output/x.log.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"utf-8"', '"base64"'))
    const stderr =
      'output/x.log.json says that its page was in “base64”, which is no encoding of text; clean the page again.\n'
    expect(await runTamis(['restore', 'output/x'], folder)).toMatchObject({status: 3, stdout: '', stderr})
    expect(await runTamis(['verify'], folder)).toMatchObject({status: 1, stderr})
  })

  inFolder('ends quietly where its reader leaves, and says that a disk is full', async ({folder, skip}) => {
    if (!(await hasBash())) skip('there is no bash here')
    const shell = (line: string) => run('bash', ['-c', line, process.execPath, CLI], {cwd: folder})
    await plantCleaned(folder, {x: `${TEXT}\n\n`.repeat(5000)})
    const piped = await shell('"$0" "$1" restore output/x | head -c 9 >/dev/null; exit ${PIPESTATUS[0]}')
    expect(piped).toMatchObject({status: 0, stderr: ''})
    const full = await shell('"$0" "$1" restore output/x >/dev/full')
    const stderr = "Stdout can't be written: the disk is full; make room and run again.\n"
    expect(full).toMatchObject({status: 4, stderr})
  })
})
