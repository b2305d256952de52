import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/article/article.js'
import type {Log} from '../../src/article/log.js'
import {prove} from '../../src/prove.js'
import {FAULTS} from '../../src/read/fault.js'
import {linesOf} from '../../src/read/lines.js'
import {answer} from '../../src/run/answer.js'
import {hostileDocuments} from '../hostile-documents.js'
import {CLI} from '../run-tamis.js'

/** `DOCUMENTS=100000 npx vitest run test/commands/any-documents.test.ts` for all of them: ten minutes. */
const COUNT = Number(process.env['DOCUMENTS'] ?? 500)
const SEED = Number(process.env['SEED'] ?? 1)
/** Of so many documents one is answered on this thread, too. */
const EVERY = Math.ceil(COUNT / 500)

const [isArticle, isLog] = ['article', 'log'].map(form => {
  const schema = readFileSync(new URL(`../../dist/${form}.schema.json`, import.meta.url), 'utf8')
  return new Ajv2020({strict: true}).compile(JSON.parse(schema) as object)
}) as [ReturnType<Ajv2020['compile']>, ReturnType<Ajv2020['compile']>]
/** What is a document's own fault. The others are never right: `timeout` and the like would be a mistake of tamis. */
const OWN = Object.keys(FAULTS).filter(
  code => !['timeout', 'out-of-memory', 'crashed', 'unbalanced', 'internal'].includes(code)
)

interface Row {
  readonly seq: number
  readonly id: string | null
  readonly status: string
  readonly article?: Article
  readonly log?: Log
  readonly error?: {readonly code: string; readonly message: string}
}

function* toLines(documents: Iterable<Buffer>): Generator<Buffer> {
  for (const document of documents) yield Buffer.concat([document, Buffer.from('\n')])
}

/** What is wrong with the answer to a document; nothing where all is right. */
function* flawsOf(document: Buffer, offset: number, seq: number, json: string): Generator<string> {
  if (/[\0-\x1f\x85\u2028\u2029]/.test(json)) yield 'has a character that ends lines, or a control'
  const {article, log, error, ...row} = JSON.parse(json) as Row
  if (row.seq !== seq) yield `has the number ${row.seq}`
  if (seq % EVERY === 0) {
    const line = {bytes: document, length: document.length, offset}
    if (answer(line, seq, {log: true}).line !== `${json}\n`) yield 'is another on this thread'
  }
  if (row.status === 'error') {
    if (article || log) yield 'has an article beside its error'
    if (!error || !OWN.includes(error.code)) yield `has the error ${JSON.stringify(error)}`
    if (!error?.message) yield 'has an error without a message'
    return
  }
  if (!isArticle(article)) yield `is not of its schema: ${JSON.stringify(isArticle.errors)}`
  if (!isLog(log)) yield `has a log that is not of its schema: ${JSON.stringify(isLog.errors)}`
  const {text} = JSON.parse(document.toString()) as {text?: unknown}
  const raw = typeof text === 'string' && !log!.raw.rendered ? text : undefined
  for (const flaw of prove(article!, log!, raw)) yield `${flaw.in}: ${flaw.what}`
  const {books} = log!
  if (books.kept + books.lifted + books.cut + books.space !== books.raw) yield 'has books that do not close'
}

describe('documents of any bytes', {timeout: 60_000 + 60 * COUNT}, () => {
  test(`give one valid line each, ${COUNT} of them, and a trailer that is right`, async () => {
    // Nothing may rest on what `__proto__` does, on any thread.
    const child = spawn(process.execPath, ['--disable-proto=throw', CLI, 'pipe', '--log', '--trailer'], {
      stdio: ['pipe', 'pipe', 'inherit']
    })
    const closed = once(child, 'close')
    const fed = pipeline(Readable.from(toLines(hostileDocuments(COUNT, SEED))), child.stdin)
    // The same again, beside what comes of them.
    const documents = hostileDocuments(COUNT, SEED)
    const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
    const hash = createHash('sha256')
    const wrong: string[] = []
    const counts = {in: 0, ok: 0, error: 0}
    let offset = 0
    let last: string | undefined
    for await (const lines of linesOf(child.stdout, 2 ** 29)) {
      for (const {bytes} of lines) {
        const json = utf8.decode(bytes)
        const next = documents.next()
        if (next.done === true) {
          expect(last).toBeUndefined()
          last = json
          continue
        }
        const document = next.value
        const seq = counts.in++
        for (const flaw of flawsOf(document, offset, seq, json))
          wrong.push(`${seq} ${flaw}: ${document.toString().slice(0, 300)}`)
        if (json.includes('"status":"ok"', 0)) counts.ok++
        else counts.error++
        offset += document.length + 1
        hash.update(json).update('\n')
      }
    }
    await fed
    expect(await closed).toEqual([0, null])
    expect(wrong.slice(0, 20)).toEqual([])
    expect(counts.in).toBe(COUNT)
    expect(JSON.parse(last!)).toEqual({trailer: {...counts, sha256: hash.digest('hex')}})
    // Of both there are many, or the documents would not be varied.
    expect(Math.min(counts.ok, counts.error)).toBeGreaterThan(COUNT / 10)
    console.info(`${COUNT} documents of any bytes: ${counts.ok} articles, ${counts.error} errors`)
  })
})
