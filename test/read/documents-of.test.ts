import {appendFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import iconv from 'iconv-lite'
import {describe, expect} from 'vitest'
import {documentsOf} from '../../src/read/documents-of.js'
import type {FaultCode} from '../../src/read/fault.js'
import type {ReadOptions} from '../../src/read/read-options.js'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {RAIN, record} from './warc.js'

const row = (id: string, text = RAIN) => JSON.stringify({id, text})
const HTML = `<meta charset=iso-8859-1><title>Été</title><p>${RAIN}`
/** Many members, so that damage to one leaves others: each of a line and a half, as gzip knows nothing of lines. */
const LINES = Array.from({length: 40}, (_, at) => row(`p${at}`)).join('\n')
const PIECES = Array.from({length: 20}, (_, at) =>
  LINES.slice((at * LINES.length) / 20, ((at + 1) * LINES.length) / 20)
)

interface Bad {
  readonly name: string
  readonly bytes: string | Uint8Array
  readonly code: FaultCode
  readonly says: RegExp
  readonly options?: Partial<ReadOptions>
}

const BAD: Readonly<Record<string, Bad>> = {
  'an empty stream of pages': {name: 'x.ndjson', bytes: '', code: 'empty', says: /^x\.ndjson is empty; /},
  'an empty gzip file': {name: 'x.txt.gz', bytes: '', code: 'empty', says: /^x\.txt\.gz is empty; /},
  'gzip of nothing': {name: 'x.txt.gz', bytes: gzipSync(''), code: 'empty', says: /^x\.txt\.gz is empty; /},
  'what is not gzip though named so': {
    name: 'x.txt.gz',
    bytes: RAIN,
    code: 'not-gzip',
    says: /^x\.txt\.gz is named as gzip but is none: it begins with 0x5261; take \.gz from its name/
  },
  'a page whose gzip is cut off': {
    name: 'x.txt.gz',
    bytes: gzipSync(RAIN).subarray(0, -12),
    code: 'damaged',
    says: /^x\.txt\.gz can't be read: its gzip is damaged from byte 0 to \d+, it is cut off; /
  },
  'a gzip bomb': {
    name: 'x.txt.gz',
    bytes: gzipSync(Buffer.alloc(3e6, 'rain ')),
    options: {maxBytes: 1e6},
    code: 'too-large',
    says: /^x\.txt\.gz is, once unpacked, more than the 1000000 bytes that --max-bytes allows; /
  },
  'a line that is a bomb': {
    name: 'x.ndjson.gz',
    bytes: gzipSync(row('a', 'rain '.repeat(1e6))),
    options: {maxBytes: 1e6},
    code: 'too-large',
    says: /^x\.ndjson\.gz, line 1, can't be read: the line at byte 0 has 5\d{6} bytes; /
  },
  'a line with more values than memory holds': {
    name: 'x.ndjson',
    bytes: `{"id": "a", "text": "Rain", "x": [${'[],'.repeat(3_050_403)}0]}`,
    code: 'too-large',
    says: /^x\.ndjson, line 1, can't be read: the line at byte 0 has more values than 256 MB of memory hold; leave out /
  },
  'a zero byte': {name: 'x.txt', bytes: 'Rain\0 falls', code: 'not-text', says: /^x\.txt is a binary file: /},
  'HTML without anything on it': {
    name: 'x.html',
    bytes: '<title> </title><script>Rain</script>',
    code: 'empty',
    says: /^x\.html can't be read: the text has nothing but white space; /
  },
  'HTML nested without end': {
    name: 'x.html',
    bytes: '<div>'.repeat(5000),
    code: 'too-deep',
    says: /^x\.html can't be read: its elements are nested more than 1024 deep; /
  },
  'what is not UTF-8, where that is asked for': {
    name: 'x.txt',
    bytes: Buffer.from('d\xe9j\xe0 vu', 'latin1'),
    options: {strict: true},
    code: 'not-text',
    says: /^x\.txt is not UTF-8: the byte 0xE9 at offset 1 is part of no character; /
  }
}

describe('documentsOf', () => {
  for (const [what, {name, bytes, code, says, options}] of Object.entries(BAD)) {
    inFolder(`makes an error of ${what}`, async ({folder}) => {
      const {documents, errors, says: messages} = await read(folder, name, bytes, options)
      expect(documents).toEqual([])
      expect(errors.map(error => error.code)).toEqual([code])
      expect(messages).toEqual([expect.stringMatching(says)])
      expect(messages[0]).toMatch(/^[^;]+; [^;]+\.$/)
    })
  }

  inFolder(
    'reads the same page from text, HTML, NDJSON and records, with gzip and without',
    async ({folder}) => {
      for (const [name, bytes, format] of [
        ['a.txt', RAIN],
        ['a.html', `<p>${RAIN}</p>`],
        ['a.HTM', `<p>${RAIN}</p>`],
        ['a.ndjson', row('a')],
        ['a.jsonl', `\uFEFF${row('a')}\n`],
        ['a.data', row('a'), undefined],
        ['a.page', `<!DOCTYPE html><p>${RAIN}`],
        ['a.x', `<p>${RAIN}`, 'html'],
        ['a', RAIN]
      ] as const) {
        const options = format ? {format} : {}
        for (const [path, data] of [
          [name, Buffer.from(bytes)],
          [`${name}.gz`, gzipSync(bytes)],
          // Of more than one member, and without its ending.
          [`${name}2`, Buffer.concat([gzipSync(bytes.slice(0, 20)), gzipSync(bytes.slice(20))])]
        ] as const) {
          const {documents, says} = await read(folder, path, data, {
            ...options,
            ...(path.endsWith('2') && {format: format ?? formatOf(name)})
          })
          expect(says, path).toEqual([])
          expect(
            documents.map(({text}) => text),
            path
          ).toEqual([RAIN])
        }
      }
    }
  )

  inFolder('reads a line with millions of numbers beside its text', async ({folder}) => {
    const line = `{"id": "a", "text": "${RAIN}", "x": [${'0,'.repeat(5e6)}0]}`
    const {documents, says} = await read(folder, 'x.ndjson', line)
    expect(says).toEqual([])
    expect(documents.map(({text}) => text)).toEqual([RAIN])
  })

  inFolder('tells what is wrong with each line, and reads the others', async ({folder}) => {
    const lines = [
      row('a'),
      '{"id": "b", "text": "Rain',
      '{"text": "Rain"}',
      '{"id": "c"}',
      '',
      row('__proto__'),
      `{"__proto__": {"id": "d", "text": "Rain"}}`,
      `{"id": "e", "text": 7}`,
      row('../../x'),
      '[]',
      '{"id": "f", "text": " "}',
      row('g')
    ]
    const {documents, errors, says} = await read(folder, 'x.ndjson', lines.join('\n'))
    expect(documents.map(({id}) => id)).toEqual(['a', '__proto__', '../../x', 'g'])
    expect(errors.map(({code, where}) => [code, where.line])).toEqual([
      ['invalid-json', 2],
      ['missing-id', 3],
      ['missing-text', 4],
      ['missing-id', 7],
      ['wrong-type', 8],
      ['wrong-type', 10],
      ['empty', 11]
    ])
    expect(errors.map(({id}) => id)).toEqual([undefined, undefined, 'c', undefined, 'e', undefined, 'f'])
    expect(says[1]).toBe(
      "x.ndjson, line 3, can't be read: the document has no `id`; give each document an `id`."
    )
    for (const message of says) expect(message).toMatch(/^x\.ndjson, line \d+, [^;]+; [^;]+\.$/)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  inFolder('takes the text of a field that is named, and what a row says of itself', async ({folder}) => {
    const bytes = JSON.stringify({id: 'a', body: RAIN, url: 'https://a.example', lang: 'en'})
    const {documents} = await read(folder, 'x.ndjson', bytes, {field: 'body'})
    expect(documents).toMatchObject([
      {
        id: 'a',
        text: RAIN,
        hints: {url: 'https://a.example', lang: 'en'},
        where: {line: 1}
      }
    ])
    expect((await read(folder, 'x.ndjson', bytes)).says).toEqual([
      "x.ndjson, line 1, can't be read: the document has neither `text` nor `html`; name the field its text is in with --field."
    ])
  })

  inFolder('renders the HTML of a row; its text and what it says count for more', async ({folder}) => {
    const html = `<html lang=de><link rel=canonical href=https://b.example><p>${RAIN}`
    const bytes = [
      {id: 'a', html},
      {id: 'b', html, lang: 'en'},
      {id: 'c', html, text: 'Snow'}
    ].map(one => JSON.stringify(one))
    const {documents} = await read(folder, 'x.ndjson', bytes.join('\n'))
    expect(documents).toMatchObject([
      {text: RAIN, rendered: true, hints: {url: 'https://b.example', lang: 'de'}},
      {text: RAIN, rendered: true, hints: {url: 'https://b.example', lang: 'en'}},
      {text: 'Snow', hints: {}}
    ])
  })

  inFolder('reads mixed encodings, each file by its own', async ({folder}) => {
    const text = `${RAIN} L’été était là, déjà.`
    for (const [bytes, encoding, by] of [
      [Buffer.from(text), 'utf-8', undefined],
      [iconv.encode(text, 'utf-16le', {addBOM: true}), 'utf-16le', 'mark'],
      [iconv.encode(text, 'utf-16be'), 'utf-16be', 'detected'],
      [iconv.encode(text, 'windows-1252'), 'windows-1252', 'detected']
    ] as const) {
      const {documents} = await read(folder, 'x.txt', bytes)
      expect(documents.map(one => [one.text.replace('\uFEFF', ''), one.encoding, one.by])).toEqual([
        [text, encoding, by]
      ])
    }
    const {documents} = await read(folder, 'x.html', iconv.encode(HTML, 'windows-1252'))
    expect(documents).toMatchObject([{text: `Été\n\n${RAIN}`, encoding: 'windows-1252', by: 'declared'}])
    for (const bytes of [
      iconv.encode(row('é'), 'utf-16le', {addBOM: true}),
      iconv.encode(`${row('é')}\n${row('b')}`, 'utf-16be')
    ])
      expect((await read(folder, 'x.ndjson', bytes)).documents[0]).toMatchObject({id: 'é', text: RAIN})
    const mixed = Buffer.concat([
      Buffer.from(`${row('a')}\n`),
      Buffer.from(`${row('é')}\n`, 'latin1'),
      Buffer.from(row('é'))
    ])
    const {documents: sound, errors} = await read(folder, 'x.ndjson', mixed)
    expect(sound.map(({id}) => id)).toEqual(['a', 'é'])
    expect(errors).toMatchObject([{code: 'invalid-utf-8', where: {line: 2}}])
  })

  inFolder('reads JSON in UTF-16, also where the sample ends between surrogates', async ({folder}) => {
    for (const encoding of ['utf-16le', 'utf-16be'])
      for (const text of ['', ' ', '  ', '桥'].map(pad => `${pad}${'Rain 😀'.repeat(99)}一座桥`)) {
        const lines = `${row('a', text)}\n`.repeat(80)
        const {documents, says} = await read(folder, 'x.ndjson', iconv.encode(lines, encoding))
        expect(says).toEqual([])
        expect(documents.map(one => one.text)).toEqual(Array.from({length: 80}, () => text))
      }
  })

  inFolder('keeps a lone surrogate of JSON in UTF-16', async ({folder}) => {
    const line = `{"id": "a", "text": "${RAIN} \uDE00 \uD83D"}`
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const {documents} = await read(folder, 'x.ndjson', iconv.encode(line, encoding, {addBOM: true}))
      expect(documents.map(({text}) => text)).toEqual([`${RAIN} \uDE00 \uD83D`])
    }
  })

  inFolder('goes on behind a damaged member of gzip, and tells what it cost', async ({folder}) => {
    const members = PIECES.map(piece => gzipSync(piece))
    const sound = await read(folder, 'x.ndjson.gz', Buffer.concat(members))
    expect(sound.documents).toHaveLength(40)
    const start = members.slice(0, 9).reduce((sum, {length}) => sum + length, 0)
    members[9]![40]! ^= 0x10
    const {documents, errors, says} = await read(folder, 'x.ndjson.gz', Buffer.concat(members))
    const ids = documents.map(({id}) => Number(id.slice(1)))
    expect(errors[0]).toMatchObject({code: 'damaged', where: {bytes: [start, start + members[9]!.length]}})
    // Two lines a member: those it had, and the one that it tore.
    expect(ids.length).toBeGreaterThanOrEqual(37)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
    expect(
      says
        .slice(1)
        .every(message => /line 1 behind byte \d+, can't be read: the line is not JSON/.test(message))
    ).toBe(true)
  })

  inFolder(
    'passes by a line of 300 MB in little memory',
    async ({folder}) => {
      const file = join(folder, 'x.ndjson')
      await writeFile(file, `${row('a')}\n{"id": "b", "text": "`)
      const part = Buffer.alloc(50e6, 'rain ')
      for (let at = 0; at < 6; at++) await appendFile(file, part)
      await appendFile(file, `"}\n${row('c')}\n`)
      const before = process.memoryUsage().rss
      const items: string[] = []
      for await (const item of documentsOf([file], {maxBytes: 1e6}))
        items.push(item instanceof Error ? item.code : item.id)
      expect(items).toEqual(['a', 'too-large', 'c'])
      expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
    },
    30_000
  )

  inFolder('reads no more once the signal has come', async ({folder}) => {
    const file = join(folder, 'x.warc')
    const bytes = Buffer.concat(Array.from({length: 20_000}, (_, at) => record(at)))
    await writeFile(file, bytes)
    const controller = new AbortController()
    let count = 0
    let told = 0
    const options = {maxBytes: 1e6, signal: controller.signal, onBytes: (more: number) => (told += more)}
    for await (const item of documentsOf([file, file], options)) {
      expect(item).not.toBeInstanceOf(Error)
      if (++count === 5) controller.abort()
    }
    expect(count).toBeGreaterThanOrEqual(5)
    expect(told).toBeLessThan(bytes.length / 2)
  })
})

function formatOf(name: string): 'text' | 'html' | 'ndjson' {
  if (/\.(?:html?|page|x)$/i.test(name)) return 'html'
  return /\.(?:ndjson|jsonl|data)$/.test(name) ? 'ndjson' : 'text'
}
