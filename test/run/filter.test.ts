import {createHash} from 'node:crypto'
import {Writable} from 'node:stream'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {answerAll, type AnswerOptions} from '../../src/run/answer.js'
import {filter, OutputError, type FilterOptions} from '../../src/run/filter.js'
import type {Line} from '../../src/read/lines.js'

const PAGE =
  'Rain falls on the old town\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week.'

interface Row {
  readonly seq: number
  readonly id: string | null
  readonly status: 'ok' | 'error'
  readonly error?: {readonly code: string; readonly message: string}
  readonly article?: {readonly id: string; readonly articleBody: string; readonly url: string | null}
  readonly log?: {readonly id: string}
  readonly meta?: unknown
}

type Options = Partial<FilterOptions & AnswerOptions>

/** As the command runs it, but on this thread. */
function onThisThread({log = false, ...options}: Options = {}): FilterOptions {
  return {
    trailer: false,
    maxLine: 1 << 20,
    answer: (lines, seq) => answerAll(lines, seq, {log}),
    ahead: 1,
    ...options
  }
}

/** What the filter writes for these chunks. */
async function written(chunks: readonly (string | Buffer)[], options: Options = {}) {
  const parts: Buffer[] = []
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      parts.push(chunk)
      done()
    }
  })
  const account = await filter(streamOf(chunks), output, onThisThread(options))
  return {account, text: Buffer.concat(parts).toString(), parts}
}

// eslint-disable-next-line @typescript-eslint/require-await -- what the filter reads is asynchronous
async function* streamOf(chunks: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

async function rows(input: string | Buffer | readonly (string | Buffer)[], options?: Options) {
  const {text} = await written(typeof input === 'string' || Buffer.isBuffer(input) ? [input] : input, options)
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Row)
}

async function codes(input: string | Buffer, options?: Options) {
  return (await rows(input, options)).map(({status, error}) => error?.code ?? status)
}

const line = (id: string, more: object = {}) => `${JSON.stringify({id, text: PAGE, ...more})}\n`

describe('filter', () => {
  it('answers each line with one line, in order, and keeps duplicate ids', async () => {
    const answers = await rows([line('a'), line('b'), '{}\n', line('a')])
    expect(answers.map(({seq, id, status}) => [seq, id, status])).toEqual([
      [0, 'a', 'ok'],
      [1, 'b', 'ok'],
      [2, null, 'error'],
      [3, 'a', 'ok']
    ])
    expect(answers[0]!.article!.articleBody).toContain('The mayor said on Tuesday')
  })

  it('writes the keys in the order of the protocol, the log and the meta last', async () => {
    const [row] = await rows(line('a', {meta: {page: 7}}), {log: true})
    expect(Object.keys(row!)).toEqual(['seq', 'id', 'status', 'article', 'log', 'meta'])
    expect(row!.log!.id).toBe('a')
    expect(row!.meta).toEqual({page: 7})
    expect(Object.keys((await rows(line('a')))[0]!)).toEqual(['seq', 'id', 'status', 'article'])
  })

  it('takes url and lang from the document, where they say something', async () => {
    const [told, untold] = await rows([
      line('a', {url: 'https://example.org/a', lang: 'en-GB'}),
      line('b', {url: '', lang: null})
    ])
    expect(told!.article).toMatchObject({url: 'https://example.org/a', inLanguage: 'en-GB'})
    expect(untold!.article!.url).toBeNull()
  })

  it.each([
    ['blank-line', ''],
    ['blank-line', ' \t\r'],
    ['invalid-json', '{"id": "a", "text": "x"'],
    ['invalid-json', 'Rain'],
    ['wrong-type', '[]'],
    ['wrong-type', 'null'],
    ['wrong-type', '"Rain"'],
    ['missing-id', '{"text": "Rain"}'],
    ['missing-id', '{"id": null, "text": "Rain"}'],
    ['wrong-type', '{"id": 7, "text": "Rain"}'],
    ['missing-text', '{"id": "a"}'],
    ['missing-text', '{"id": "a", "text": null}'],
    ['wrong-type', '{"id": "a", "text": ["Rain"]}'],
    ['wrong-type', '{"id": "a", "text": "Rain", "url": 7}'],
    ['wrong-type', '{"id": "a", "text": "Rain", "lang": {}}'],
    ['wrong-type', '{"id": "a", "html": 7}'],
    ['empty', '{"id": "a", "html": "<p> <script>Rain</script>"}'],
    ['too-deep', `{"id": "a", "html": "${'<div>'.repeat(2000)}Rain"}`],
    ['empty', '{"id": "a", "text": ""}'],
    ['empty', '{"id": "a", "text": " \\n\\u00a0\\u2028"}'],
    ['too-deep', `{"id": "a", "text": "Rain", "meta": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`],
    ['too-large', `{"id": "a", "text": "${'Rain '.repeat(5e4)}"}`]
  ])('answers `%s` to %.40s, and goes on', async (code, bad) => {
    expect(await codes(`${bad}\n${line('b')}`, {maxLine: 225_000})).toEqual([code, 'ok'])
  })

  it('says whose error it is, and hands the meta through', async () => {
    const [row] = await rows('{"id": "a", "text": "", "meta": [1]}\n')
    expect(row).toMatchObject({seq: 0, id: 'a', status: 'error', error: {code: 'empty'}, meta: [1]})
  })

  it('names the byte that is not UTF-8', async () => {
    const bad = Buffer.concat([
      Buffer.from(line('a')),
      Buffer.from('{"é": "'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}\n')
    ])
    const [, row] = await rows(bad)
    const at = Buffer.byteLength(line('a'))
    expect(row!.error).toEqual({
      code: 'invalid-utf-8',
      message: `byte 8 of the line (${at + 8} of the stream) is not UTF-8`
    })
    expect(await codes(Buffer.from('{"id": "\u{FFFD}"}'))).toEqual(['missing-text'])
  })

  it.each([
    ['\\r\\n', `${line('a').trimEnd()}\r\n${line('b').trimEnd()}\r\n`],
    ['no line feed at the end', line('a') + line('b').trimEnd()],
    ['a byte order mark', `\uFEFF${line('a')}${line('b')}`]
  ])('reads a stream with %s', async (_, input) => {
    expect(await codes(input)).toEqual(['ok', 'ok'])
  })

  it('has no line for nothing, and none for a byte order mark alone', async () => {
    expect(await rows('')).toEqual([])
    expect(await rows('\uFEFF')).toEqual([])
  })

  it('reads lines that come in pieces, cut anywhere', async () => {
    const bytes = Buffer.from(`\uFEFF${line('é')}\n${line('b')}`)
    const whole = (await written([bytes])).text
    const pieces = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))
    expect((await written(pieces)).text).toBe(whole)
  })

  it('holds nothing of a line above the limit', async () => {
    const chunk = Buffer.alloc(1 << 20, 'x')
    const huge = Array.from({length: 200}, () => chunk)
    const before = process.memoryUsage().rss
    const answers = await rows([...huge, '\n', line('b')], {maxLine: 1000})
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
    expect(answers.map(({error}) => error?.message)).toEqual([
      `the line at byte 0 has ${200 * 2 ** 20} bytes`,
      undefined
    ])
  })

  it('is not impressed by `__proto__`', async () => {
    const input =
      '{"__proto__": {"text": "Rain", "id": "x"}, "id": "__proto__", "meta": {"__proto__": {"bad": 1}}}\n'
    const {text} = await written([input, line('__proto__')])
    const [first, second] = text.split('\n')
    expect(JSON.parse(first!)).toMatchObject({id: '__proto__', error: {code: 'missing-text'}})
    expect(first).toContain('"meta":{"__proto__":{"bad":1}}')
    expect((JSON.parse(second!) as Row).article!.id).toBe('__proto__')
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as {bad?: number}).bad).toBeUndefined()
  })

  it('writes no mark that ends a line elsewhere, and the same text', async () => {
    const id = 'a\u0085b\u2028c\u2029d\ud800'
    const {text} = await written([line(id, {meta: '\u2028'})])
    expect(text.split(/[\n\u0085\u2028\u2029]/u)).toHaveLength(2)
    expect((JSON.parse(text) as Row).id).toBe(id)
  })

  it('ends with a trailer, the hash being of all bytes before it', async () => {
    const {text, account} = await written([line('é'), '\n', line('b')], {trailer: true})
    const at = text.lastIndexOf('\n', text.length - 2) + 1
    const sha256 = createHash('sha256').update(text.slice(0, at)).digest('hex')
    expect(JSON.parse(text.slice(at))).toEqual({trailer: {in: 3, ok: 2, error: 1, sha256}})
    expect(account).toEqual({in: 3, ok: 2, error: 1})
  })

  it('answers what it has before it waits for more', async () => {
    let answered = 0
    const output = new Writable({
      write(_chunk, _encoding, done) {
        answered++
        done()
      }
    })
    const seen: number[] = []
    // eslint-disable-next-line @typescript-eslint/require-await -- what the filter reads is asynchronous
    async function* talk(): AsyncGenerator<Buffer> {
      for (const id of 'abc') {
        seen.push(answered)
        yield Buffer.from(line(id))
      }
    }
    await filter(talk(), output, onThisThread())
    expect(seen).toEqual([0, 1, 2])
  })

  it('waits for a slow reader, with no more than a batch in memory', async () => {
    let pending = 0
    let most = 0
    const output = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        most = Math.max(most, ++pending)
        setTimeout(() => {
          pending--
          done()
        }, 1)
      }
    })
    const chunks = Array.from({length: 20}, (_, index) => line(`${index}`))
    await filter(streamOf(chunks), output, onThisThread({log: true, trailer: true}))
    expect(most).toBe(1)
    expect(output.writableLength).toBe(0)
  })

  it('holds nothing of what it has answered', {timeout: 30_000}, async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const held: number[] = []
    // eslint-disable-next-line @typescript-eslint/require-await -- what the filter reads is asynchronous
    async function* chunks(): AsyncGenerator<Buffer> {
      for (let at = 0; at < 40; at++) {
        collect()
        held.push(process.memoryUsage().arrayBuffers)
        yield Buffer.from(`${' '.repeat(2 ** 20 - 1)}\n`)
      }
    }
    const output = new Writable({write: (_chunk, _encoding, done) => done()})
    await filter(chunks(), output, onThisThread({ahead: 2}))
    expect(held.at(-1)! - held[9]!).toBeLessThan(10 * 2 ** 20)
  })

  it('throws an OutputError where an answer is not taken', async () => {
    const output = new Writable({write: (_chunk, _encoding, done) => done(new Error('the disk is full'))})
    output.on('error', () => undefined)
    await expect(filter(streamOf([line('a')]), output, onThisThread())).rejects.toThrow(OutputError)
  })

  it('stops waiting for input once an answer is not taken', async () => {
    const output = new Writable({write: (_chunk, _encoding, done) => done(new Error('the disk is full'))})
    output.on('error', () => undefined)
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from(line('a'))
      await new Promise(() => undefined)
    }
    const options = onThisThread({ahead: 4})
    await expect(filter(endless(), output, options)).rejects.toThrow(OutputError)
  })

  it('writes in the order of the input, whichever answer is there first', async () => {
    const slowFirst = async (lines: readonly Line[], seq: number) => {
      await new Promise(resolve => setTimeout(resolve, 20 - 5 * seq))
      return answerAll(lines, seq, {log: false})
    }
    const chunks = ['a', 'b', 'c', 'd'].map(id => line(id))
    const answers = await rows(chunks, {answer: slowFirst, ahead: 4})
    expect(answers.map(({seq, id}) => [seq, id])).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
      [3, 'd']
    ])
  })

  it('answers what it read before the input broke', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- what the filter reads is asynchronous
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from(line('a'))
      throw new Error('the disk has gone')
    }
    const parts: Buffer[] = []
    const output = new Writable({
      write(chunk: Buffer, _, done) {
        parts.push(chunk)
        done()
      }
    })
    await expect(filter(broken(), output, onThisThread({ahead: 4}))).rejects.toThrow('the disk has gone')
    expect(JSON.parse(Buffer.concat(parts).toString())).toMatchObject({seq: 0, id: 'a', status: 'ok'})
  })

  it('answers any lines with as many lines, each valid JSON, and they add up', async () => {
    const text = fc
      .array(fc.integer({max: 0xffff}), {maxLength: 80})
      .map(codes => String.fromCharCode(...codes))
    const bytes = fc.oneof(
      fc.uint8Array({maxLength: 40}).map(bytes => Buffer.from(bytes.map(byte => (byte === 10 ? 11 : byte)))),
      fc.json().map(json => Buffer.from(json.replaceAll('\n', ' '))),
      fc.record({id: text, text, meta: fc.jsonValue()}).map(row => Buffer.from(JSON.stringify(row)))
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, {maxLength: 12}), fc.boolean(), async (lines, log) => {
        const input = Buffer.concat(lines.flatMap(line => [line, Buffer.from('\n')]))
        const {text, account} = await written([input], {log, trailer: true})
        const out = text.split('\n')
        expect(out.pop()).toBe('')
        const {trailer} = JSON.parse(out.pop()!) as {trailer: {in: number; ok: number; error: number}}
        const answers = out.map(line => JSON.parse(line) as Row)
        const ok = answers.filter(({status}) => status === 'ok').length
        expect(answers.map(({seq}) => seq)).toEqual(lines.map((_, index) => index))
        expect(trailer).toMatchObject({in: lines.length, ok, error: lines.length - ok})
        expect(trailer).toMatchObject(account)
        expect(
          answers.filter(({error}) => error?.code === 'internal' || error?.code === 'unbalanced')
        ).toEqual([])
      }),
      {numRuns: 200}
    )
  })
})
