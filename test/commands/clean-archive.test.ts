import {existsSync, readFileSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {record, zipped} from '../read/warc.js'
import {runTamis} from '../run-tamis.js'

/** Real pages, which belong to their publishers and are no part of the project. */
const CORPUS = new URL('../../../shared/corpus/', import.meta.url)
const FILES = ['train', 'dev', 'french']
const STYLES = ['block', 'layout', 'wrapped', 'spaced', 'glued']
/** `PAGES=5000 npx vitest run test/commands/clean-archive.test.ts` for an archive of that size: five minutes. */
const PAGES = Number(process.env['PAGES'] ?? 100)

const isThere = FILES.every(file => existsSync(new URL(`${file}.ndjson.gz`, CORPUS)))
if (!isThere)
  console.warn('The corpus is not beside the project: no archive is made of its pages and cleaned.')

/** Each page in one style of dump, then each in another, until all have been in all. */
function* texts(): Generator<string> {
  const pages = FILES.flatMap(file => {
    const ndjson = gunzipSync(readFileSync(new URL(`${file}.ndjson.gz`, CORPUS))).toString()
    return ndjson.trimEnd().split('\n')
  }).map(line => JSON.parse(line) as {readonly dumps: Readonly<Record<string, string>>})
  for (const round of STYLES.keys()) {
    for (const [at, {dumps}] of pages.entries()) {
      const text = dumps[STYLES[(at + round) % STYLES.length]!]
      if (text !== undefined && text.trim() !== '') yield text
    }
  }
}

describe.skipIf(!isThere)('clean, on archives', {timeout: 60_000 + 200 * PAGES}, () => {
  inFolder(`cleans ${PAGES} real pages in WET, loses none, and proves each`, async ({folder}) => {
    const records: Buffer[] = []
    for (const content of texts()) {
      records.push(record(records.length, {content}))
      if (records.length === PAGES) break
    }
    expect(records).toHaveLength(PAGES)
    const info = record(0, {type: 'warcinfo', media: 'application/warc-fields', content: 'software: x'})
    const half = PAGES >> 1
    await plant(folder, {
      'crawl/1.warc.wet.gz': zipped([info, ...records.slice(0, half)]),
      'crawl/2.warc.wet.gz': zipped([info, ...records.slice(half)])
    })

    const cleaned = await runTamis(['clean', 'crawl/*.warc.wet.gz', '-o', 'out'], folder)
    expect(cleaned.status).toBe(0)
    // A run of more than half a minute tells how far it is.
    const said = cleaned.stderr
      .split('\n')
      .filter(line => !/^\d+ documents, [\d.]+ MB\/s, 0 errors/.test(line))
    expect(said).toEqual([''])
    expect(cleaned.stdout).toMatch(new RegExp(`\\n${PAGES} cleaned into out\\n$`))
    const names = await readdir(join(folder, 'out'))
    expect(names.filter(name => name.endsWith('.log.json'))).toHaveLength(PAGES)
    expect(names).toHaveLength(2 * PAGES + 1)

    const verified = await runTamis(['verify', 'out', '--raw', 'crawl'], folder)
    expect(verified).toMatchObject({status: 0, stderr: ''})
    expect(verified.stdout).toMatch(new RegExp(`\\nAll ${PAGES} hold\\.\\n$`))
    expect(verified.stdout.match(/raw text in crawl\/[12]\.warc\.wet\.gz, bytes/g)).toHaveLength(PAGES)
  })
})
