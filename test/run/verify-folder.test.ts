import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {documentsOf} from '../../src/read/documents-of.js'
import {MAX_BYTES} from '../../src/read/read-options.js'
import type {Proof} from '../../src/run/proof.js'
import {Totals, toSummary} from '../../src/run/tally.js'
import {verifyFolder} from '../../src/run/verify-folder.js'
import {openSink} from '../../src/write/open-sink.js'
import type {Form, SinkOptions} from '../../src/write/sink.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {madeOf, sinkOptions} from '../write/made.js'

const TEXT =
  'Rain falls on the old town\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week.\n'
const IDS = ['a', 'b', '../c', 'd\u2028', 'e']
const textOf = (id: string): string => `${id.length}. ${TEXT}`

/** Pages in `output`, two a shard where there are such, and their raw texts in `raw.ndjson`. */
async function plantPages(folder: string, to: Form, options: Partial<SinkOptions> = {}): Promise<void> {
  const pages = IDS.map(id => madeOf(id, textOf(id)))
  const shardBytes = 1.5 * (pages[0]!.article.length + pages[0]!.log.length)
  const sink = await openSink(sinkOptions(join(folder, 'output'), to, {shardBytes, ...options}))
  for (const page of pages) await sink.take(page)
  await sink.finish()
  const lines = IDS.map(id => JSON.stringify({id, text: textOf(id)}))
  await plant(folder, {'raw.ndjson': `${lines.reverse().join('\n')}\n`})
}

/** The account of a run that made so many articles. */
async function plantSummary(folder: string, ok: number): Promise<void> {
  const documents = {in: ok, ok, error: 0}
  const summary = toSummary(new Totals().tally(), 0, {tool: 'tamis', rules: 'abc'})
  await plant(folder, {'output/summary.json': JSON.stringify({...summary, documents})})
}

async function verify(folder: string, raws: readonly string[] = []): Promise<(Proof | string)[]> {
  const documents = documentsOf(
    raws.map(raw => join(folder, raw)),
    {maxBytes: MAX_BYTES}
  )
  const items: (Proof | string)[] = []
  for await (const item of verifyFolder(join(folder, 'output'), documents)) {
    if (item instanceof Error) items.push(item.message)
    else items.push('passed' in item ? item.passed : item)
  }
  return items
}

const failuresOf = (items: readonly (Proof | string)[]): string[] =>
  items.flatMap(item => (typeof item === 'string' ? [item] : item.failures))

/** Change lines of a file of the output, packed or not. */
async function edit(folder: string, name: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'output', name)
  const bytes = await readFile(path)
  const before = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  expect(change(before)).not.toBe(before)
  await writeFile(path, name.endsWith('.gz') ? gzipSync(change(before)) : change(before))
}

describe.concurrent('verifyFolder', {timeout: 30_000}, () => {
  for (const gzip of [false, true]) {
    const gz = gzip ? '.gz' : ''

    inFolder(`proves shards, by the raw text or by what they restore, gzip ${gzip}`, async ({folder}) => {
      await plantPages(folder, 'ndjson', {gzip})
      await writeFile(join(folder, 'output/summary.json'), '{}')
      expect(await filesIn(join(folder, 'output'))).toContain(`logs-00002.ndjson${gz}`)
      const chars = textOf('a').length
      const held = IDS.map(name => ({name, failures: [], chars}))
      expect(await verify(folder)).toEqual(held)
      expect(await verify(folder, ['raw.ndjson'])).toEqual(
        held.map((proof, index) => ({
          ...proof,
          raw: `${join(folder, 'raw.ndjson')}, line ${IDS.length - index}`
        }))
      )
    })

    inFolder(`proves pairs, gzip ${gzip}`, async ({folder}) => {
      await plantPages(folder, 'json', {gzip})
      const proofs = await verify(folder, ['raw.ndjson'])
      expect(failuresOf(proofs)).toEqual([])
      expect(proofs).toHaveLength(IDS.length)
      expect(proofs.every(proof => typeof proof === 'object' && proof.raw !== undefined)).toBe(true)
    })

    inFolder(
      `says of each line of a shard what does not hold, and proves the others, gzip ${gzip}`,
      async ({folder}) => {
        await plantPages(folder, 'ndjson', {gzip})
        const lineOf = (text: string, index: number): string => text.split('\n')[index]!
        await edit(folder, `articles-00000.ndjson${gz}`, text => text.replaceAll('Tuesday', 'Someday'))
        await edit(folder, `logs-00001.ndjson${gz}`, text => `${lineOf(text, 1)}\n${lineOf(text, 0)}\n`)
        await edit(folder, `articles-00002.ndjson${gz}`, text => `${text}{"id": "more"}\n`)
        const place = (name: string): string => join(folder, 'output', `${name}.ndjson${gz}`)
        const failures = failuresOf(await verify(folder))
        for (const expected of [
          `${place('logs-00000')}, line 1, restores another text than was cleaned: its sha256 is not the one in the log.`,
          `${place('logs-00000')}, line 2, restores another text than was cleaned: its sha256 is not the one in the log.`,
          `${place('logs-00001')}, line 1, is of the page “d\u2028”, its article of “../c”.`,
          `${place('articles-00002')}, line 2, has no log; clean the pages again.`
        ])
          expect(failures).toContain(expected)
        expect(
          (await verify(folder)).filter(proof => typeof proof === 'object' && proof.failures.length === 0)
        ).toMatchObject([{name: 'e'}])
      }
    )
  }

  inFolder('says that a raw text is not the one that was cleaned', async ({folder}) => {
    await plantPages(folder, 'ndjson')
    await plant(folder, {'other.ndjson': `${JSON.stringify({id: 'b', text: 'Another text.'})}\n`})
    const [first, second] = await verify(folder, ['other.ndjson'])
    expect(first).toMatchObject({name: 'a', failures: []})
    const log = join(folder, 'output/logs-00000.ndjson')
    expect(failuresOf([second!])).toEqual([
      `${join(folder, 'other.ndjson')}, line 1, has another text than was cleaned: its sha256 is not the one in ${log}, line 2.`
    ])
    // The right one among others of its id is found.
    expect(failuresOf(await verify(folder, ['other.ndjson', 'raw.ndjson']))).toEqual([])
  })

  inFolder('misses shards that are gone from amid the others', async ({folder}) => {
    const out = join(folder, 'output')
    await plantPages(folder, 'ndjson', {shardBytes: 1})
    expect(failuresOf(await verify(folder))).toEqual([])
    for (const number of [0, 2, 3]) {
      await rm(join(out, `articles-0000${number}.ndjson`))
      await rm(join(out, `logs-0000${number}.ndjson`))
    }
    await plantSummary(folder, IDS.length)
    expect(failuresOf(await verify(folder))).toEqual([
      `${join(out, 'articles-00000.ndjson')} is not there, nor the logs; clean the pages again.`,
      `${join(out, 'articles-00002.ndjson')} and 1 behind it are not there, nor the logs; clean the pages again.`
    ])
  })

  for (const to of ['ndjson', 'json'] as const)
    inFolder(`misses pages that the account of the run has, in ${to}`, async ({folder}) => {
      await plantPages(folder, to)
      await plantSummary(folder, IDS.length)
      expect(failuresOf(await verify(folder))).toEqual([])
      await plantSummary(folder, IDS.length + 1)
      expect(failuresOf(await verify(folder))).toEqual([
        `${join(folder, 'output')} has fewer pages in it than the 6 of its summary.json; clean them again.`
      ])
      // A run that was begun since has changed what is there.
      await plant(folder, {'output/.tamis-journal': ''})
      expect(failuresOf(await verify(folder))).toEqual([])
    })

  inFolder('goes on behind a shard that is damaged, or has lost a file', async ({folder}) => {
    await plantPages(folder, 'ndjson', {gzip: true})
    const out = join(folder, 'output')
    const bytes = await readFile(join(out, 'logs-00000.ndjson.gz'))
    await writeFile(join(out, 'logs-00000.ndjson.gz'), bytes.subarray(0, bytes.length >> 1))
    await rm(join(out, 'articles-00001.ndjson.gz'))
    const proofs = await verify(folder)
    expect(failuresOf(proofs)).toEqual([
      expect.stringMatching(
        /logs-00000\.ndjson\.gz is damaged: unexpected end of file; clean its pages again\.$/
      ),
      expect.stringMatching(
        /logs-00001\.ndjson\.gz has no articles beside it, as articles-00001\.ndjson\.gz would be; clean the pages again\.$/
      )
    ])
    expect(proofs.at(-1)).toMatchObject({name: 'e', failures: []})
  })

  inFolder('passes over what has no places, in a sentence, and proves the rest', async ({folder}) => {
    const out = join(folder, 'output')
    await plantPages(folder, 'parquet')
    await expect(verify(folder)).rejects.toMatchObject({
      kind: 'input',
      message: `${join(out, 'articles-00000.parquet')} and 5 more are Parquet, which can't be proven; clean into JSON or NDJSON first.`
    })
    await plantPages(folder, 'ndjson')
    await plantPages(folder, 'text', {gzip: true})
    await cp(join(out, 'a.log.json.gz'), join(out, 'lonely.log.json.gz'))
    const [parquet, texts, lonely, ...others] = await verify(folder)
    expect(parquet).toBe(
      `${join(out, 'articles-00000.parquet')} and 5 more are Parquet, which can't be proven; clean into JSON or NDJSON to have them proven.`
    )
    expect(texts).toMatch(/a\.txt\.gz and 4 more are text without places, which can't be proven; /)
    expect(failuresOf([lonely!])).toEqual([
      expect.stringMatching(/lonely\.log\.json\.gz has no article beside it; /)
    ])
    expect(others).toHaveLength(IDS.length)
    expect(failuresOf(others)).toEqual([])
  })
})
