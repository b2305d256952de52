import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import iconv from 'iconv-lite'
import {describe, expect} from 'vitest'
import type {Article} from '../../src/article/article.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {record, zipped} from '../read/warc.js'
import {CLI, runTamis, sentencesOf} from '../run-tamis.js'

const PAGE = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.

Shops in the lower streets stayed shut while the firemen pumped water out of the cellars until the evening.
`
const HTML = `<html lang="en"><title>Rain</title><meta property="og:site_name" content="The Herald"><h1>Rain falls on the old town</h1>${PAGE.split(
  '\n\n'
)
  .slice(1)
  .map(text => `<p>${text}</p>`)
  .join('')}`
const row = (id: string) => JSON.stringify({id, text: PAGE})

describe.concurrent('clean, as it reads', {timeout: 60_000}, () => {
  inFolder('cleans a folder of every format, and verify and restore hold to it', async ({folder}) => {
    const legacy = iconv.encode(PAGE.replace('mayor', 'maire d’été'), 'windows-1252')
    await plant(folder, {
      'in/a.txt': PAGE,
      'in/b.html': HTML,
      'in/c.ndjson': `${row('c1')}\n${row('c2')}\n`,
      'in/d.warc.wet.gz': zipped([1, 2].map(at => record(at, {content: PAGE}))),
      'in/e.txt.gz': gzipSync(PAGE),
      'in/f.txt': legacy
    })
    const {status, stdout, stderr} = await runTamis(['clean', 'in', '-o', 'out'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toMatch(/\n8 cleaned into out\n$/)
    const b = JSON.parse(await readFile(join(folder, 'out/b.json'), 'utf8')) as Article
    expect(b).toMatchObject({publisher: {name: 'The Herald'}, inLanguage: 'en'})
    const verified = await runTamis(['verify', 'out', '--raw', 'in'], folder)
    expect(verified).toMatchObject({status: 0, stderr: ''})
    expect(verified.stdout).toMatch(/raw text in in\/c\.ndjson, line 2\n[\s\S]*\nAll 8 hold\.\n$/)

    expect((await runTamis(['restore', 'out/f'], folder)).bytes.equals(legacy)).toBe(true)
    const shown = await runTamis(['restore', 'out/b'], folder)
    expect(sentencesOf(shown.stderr)).toEqual([
      'out/b was HTML, which no log holds; this is the text it shows, in UTF-8.'
    ])
    expect(shown.stdout).toMatch(/^Rain\n\nRain falls on the old town\n\nThe mayor said/)
  })

  inFolder(
    'ends with 3 where a member is damaged, with 1 where a row is, and does the others',
    async ({folder}) => {
      const bytes = zipped([1, 2, 3].map(at => record(at, {content: PAGE})))
      bytes[Math.floor(bytes.length / 2)]! ^= 1
      await plant(folder, {
        'a.wet.gz': bytes,
        'b.jsonl': `${row('../../x')}\n{"text": "Rain"}\n${row('../../x')}\n`
      })
      const damaged = await runTamis(['clean', 'a.wet.gz', '-o', 'out'], folder)
      expect(damaged.status).toBe(3)
      expect(sentencesOf(damaged.stderr)).toEqual([
        expect.stringMatching(/^a\.wet\.gz, bytes \d+–\d+, can't be read: its gzip is damaged/)
      ])
      expect(damaged.stdout).toMatch(/\n2 cleaned into out, 1 failed\n$/)
      const rows = await runTamis(['clean', 'b.jsonl', '-o', 'out2'], folder)
      expect(rows.status).toBe(1)
      expect(sentencesOf(rows.stderr)).toEqual([
        expect.stringMatching(/^b\.jsonl, line 2, can't be read: the document has no `id`; /),
        expect.stringMatching(/^b\.jsonl, line 3, would be written to the same file as a document before it/)
      ])
      expect(await filesIn(join(folder, 'out2'))).toEqual([
        'summary.json',
        expect.stringMatching(/^x~[\da-f]{16}\.json$/),
        expect.stringMatching(/^x~[\da-f]{16}\.log\.json$/)
      ])
      expect(await filesIn(folder)).toEqual(['a.wet.gz', 'b.jsonl', 'out', 'out2'])
    }
  )

  inFolder('reads a line with a million numbers alike, whatever memory Node was given', async ({folder}) => {
    const meta = Array.from({length: 1e6}).fill(0.5)
    await plant(folder, {'in.ndjson': JSON.stringify({id: 'a', text: PAGE, meta})})
    for (const [output, megabytes] of [
      ['little', 600],
      ['much', 2000]
    ] as const) {
      const options = {NODE_OPTIONS: `--max-old-space-size=${megabytes}`}
      const {status, stderr} = await runTamis(['clean', 'in.ndjson', '-o', output], folder, options)
      expect({status, stderr}, output).toEqual({status: 0, stderr: ''})
    }
  })

  inFolder('reads standard input, by its first bytes or as it is told', async ({folder}) => {
    for (const [input, args, files] of [
      [row('a'), [], ['a.json', 'a.log.json', 'summary.json']],
      [HTML, ['--format', 'html'], ['stdin.json', 'stdin.log.json', 'summary.json']]
    ] as const) {
      const output = files[0]
      const ended = await new Promise<number>(resolve => {
        const child = execFile(
          process.execPath,
          [CLI, 'clean', '-', '-o', output, ...args],
          {cwd: folder},
          error => resolve(error ? 1 : 0)
        )
        child.stdin?.end(input)
      })
      expect(ended).toBe(0)
      expect(await filesIn(join(folder, output))).toEqual(files)
    }
  })
})
