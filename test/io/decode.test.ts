import fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {decode} from '../../src/io/decode.js'
import {encode} from '../../src/io/encode.js'

const units = fc.array(fc.integer({min: 1, max: 0xffff}), {maxLength: 60})

describe('decode', () => {
  test('encode gives back the bytes of whatever it takes for text', () => {
    const bytes = fc.oneof(
      fc.uint8Array({maxLength: 80}),
      units.map(codes => Buffer.from(`\uFEFF${String.fromCharCode(...codes)}`, 'utf16le')),
      units.map(codes => Buffer.from(`\uFEFF${String.fromCharCode(...codes)}`, 'utf16le').swap16()),
      fc.string({unit: 'binary'}).map(text => Buffer.from(text))
    )
    let taken = 0
    fc.assert(
      fc.property(bytes, input => {
        fc.pre(isText(input))
        const {text, encoding, lossy} = decode(Buffer.from(input), 'x')
        fc.pre(!lossy)
        taken++
        expect(encode(text, encoding).equals(input)).toBe(true)
      }),
      {numRuns: 1000}
    )
    expect(taken).toBeGreaterThan(500)
  })

  test('leaves a byte order mark in the text', () => {
    expect(decode(Buffer.from('\uFEFFé'), 'x')).toEqual({text: '\uFEFFé', encoding: 'utf-8'})
    expect(decode(Buffer.from([0xff, 0xfe, 0xe9, 0]), 'x')).toEqual({
      text: '\uFEFFé',
      encoding: 'utf-16le',
      by: 'mark'
    })
    expect(decode(Buffer.from([0xfe, 0xff, 0, 0xe9]), 'x')).toEqual({
      text: '\uFEFFé',
      encoding: 'utf-16be',
      by: 'mark'
    })
  })

  test('keeps a lone surrogate of UTF-16', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'x').text).toBe('\uFEFF\uD800')
  })

  test.each([
    ['a byte of Windows-1252', [0x63, 0x61, 0x66, 0xe9, 0x0a], /the byte 0xE9 at offset 3 /],
    ['a character cut off at the end', [0x61, 0xe2, 0x82], /the byte 0xE2 at offset 1 /],
    ['an overlong form', [0x61, 0xc0, 0xaf], /the byte 0xC0 at offset 1 /],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], /the byte 0xED at offset 2 /],
    ['a wrong byte behind U+FFFD itself', [0xef, 0xbf, 0xbd, 0xef, 0xbf, 0x41], /the byte 0xEF at offset 3 /]
  ])('strictly, names the first byte that is not UTF-8: %s', (_, bytes, expected) => {
    expect(() => decode(Buffer.from(bytes), 'x.txt', {strict: true})).toThrow(expected)
  })

  test.each([
    ['UTF-8', Buffer.from('né\0'), 3],
    ['no encoding at all', Buffer.from([0x80, 0, 1, 2]), 1],
    ['UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0, 0, 0]), 4]
  ])('names the first zero byte of a binary file in %s', (_, bytes, offset) => {
    expect(() => decode(bytes, 'x.bin')).toThrow(
      `x.bin is a binary file: it has a zero byte at offset ${offset};`
    )
  })

  const FRENCH =
    'Le pont a rouvert mardi matin, après deux étés de travaux ; le maire était là, et l’école fêtée. '
  const RUSSIAN = 'Мост снова открылся во вторник утром после двух лет работ, сказал мэр города на площади. '
  const JAPANESE = '橋は火曜日の朝に再び開通した。市長は住民の忍耐に感謝すると述べた。'

  /** With more of “一”, whose low half is zero, than white space. */
  const CHINESE = '一座桥星期二早上重新开放。市长说，一切都好，一年的工程一天也没有白费，一位居民表示感谢。'

  test.each([
    ['windows-1252', 'windows-1252', FRENCH],
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['koi8-r', 'koi8-r', RUSSIAN],
    ['shift_jis', 'shift_jis', JAPANESE],
    ['euc-jp', 'euc-jp', JAPANESE],
    ['utf-16le', 'utf-16le', FRENCH],
    ['utf-16be', 'utf-16be', RUSSIAN],
    ['utf-16le', 'utf-16le', `${JAPANESE}\n${JAPANESE}\n`],
    ['utf-16be', 'utf-16be', `${CHINESE}\n`],
    ['utf-16le', 'utf-16le', `${CHINESE}\n`],
    ['utf-16le', 'utf-16le', CHINESE],
    ['utf-16be', 'utf-16be', `${FRENCH}😀`],
    ['utf-16le', 'utf-16le', `${FRENCH}😀`]
  ])('detects %s, says so, and gives the bytes back', (_, encoding, text) => {
    const bytes = iconv.encode(text.repeat(3), encoding)
    const decoded = decode(bytes, 'x')
    expect(decoded).toEqual({text: text.repeat(3), encoding, by: 'detected'})
    expect(encode(decoded.text, decoded.encoding).equals(bytes)).toBe(true)
  })

  test('goes by what is declared, and by what the web means with it', () => {
    const bytes = Buffer.from([0x80, 0x20, 0x93, 0xe9, 0x94])
    expect(decode(bytes, 'x', {declared: 'ISO-8859-1'})).toEqual({
      text: '€ “é”',
      encoding: 'windows-1252',
      by: 'declared'
    })
    expect(decode(Buffer.from('é'), 'x', {declared: 'latin1'}).text).toBe('Ã©')
    for (const declared of ['utf8', 'UTF-16', 'x-nothing', 'hex', 'Base-64', ''])
      expect(decode(Buffer.from('é'), 'x', {declared}), declared).toEqual({text: 'é', encoding: 'utf-8'})
    expect(decode(iconv.encode(FRENCH, 'windows-1252'), 'x', {declared: 'utf-8'}).by).toBe('detected')
  })

  test('goes by the byte order mark of UTF-8, whatever is declared', () => {
    const bytes = Buffer.from('\uFEFFДождь')
    expect(decode(bytes, 'x', {declared: 'windows-1251'})).toEqual({text: '\uFEFFДождь', encoding: 'utf-8'})
  })

  test('has the table of WHATWG for every encoding of a byte a letter', () => {
    const names = ['874', ...Array.from({length: 9}, (_, at) => `125${at}`)].map(name => `windows-${name}`)
    let compared = 0
    const parts = [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map(part => `iso-8859-${part}`)
    for (const name of [...names, ...parts, 'koi8-r', 'koi8-u', 'ibm866']) {
      for (let byte = 0x80; byte <= 0xff; byte++) {
        // With `stream` Node's own is right, too.
        const expected = new TextDecoder(name).decode(Uint8Array.of(byte), {stream: true})
        const {text} = decode(Buffer.of(byte), 'x', {declared: name})
        // Where one of the two has no letter, as Node has for two that WHATWG has, there is nothing to compare.
        if (text === '\uFFFD' || /^[\x80-\x9F\uE000-\uF8FF\uFFFD]?$/.test(expected)) continue
        expect(text, `${name} ${byte}`).toBe(expected)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(2400)
  })

  test('says where a text is damaged UTF-8, and keeps what is sound of it', () => {
    const bytes = Buffer.concat([Buffer.from(FRENCH.repeat(4)), Buffer.of(0xe9), Buffer.from('!')])
    expect(decode(bytes, 'x')).toEqual({
      text: `${FRENCH.repeat(4)}\uFFFD!`,
      encoding: 'utf-8',
      by: 'detected',
      lossy: true
    })
  })

  test('takes no binary file for a text in some old encoding', () => {
    expect(() => decode(Buffer.from([0x89, 0x50, 0x1a, 0x0a]), 'x.png')).toThrow(
      'x.png is a binary file: it is not UTF-8 and has a control byte at offset 2;'
    )
  })

  test('says that UTF-16 is cut off', () => {
    expect(() => decode(Buffer.from([0xff, 0xfe, 0x61]), 'x.txt')).toThrow('x.txt is cut off')
  })
})

function isText(bytes: Uint8Array): boolean {
  try {
    decode(Buffer.from(bytes), 'x')
    return true
  } catch {
    return false
  }
}
