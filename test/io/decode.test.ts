import fc from 'fast-check'
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
        const {text, encoding} = decode(Buffer.from(input), 'x')
        taken++
        expect(encode(text, encoding).equals(input)).toBe(true)
      }),
      {numRuns: 1000}
    )
    expect(taken).toBeGreaterThan(500)
  })

  test('leaves a byte order mark in the text', () => {
    expect(decode(Buffer.from('\uFEFFé'), 'x')).toEqual({text: '\uFEFFé', encoding: 'utf-8'})
    expect(decode(Buffer.from([0xff, 0xfe, 0xe9, 0]), 'x')).toEqual({text: '\uFEFFé', encoding: 'utf-16le'})
    expect(decode(Buffer.from([0xfe, 0xff, 0, 0xe9]), 'x')).toEqual({text: '\uFEFFé', encoding: 'utf-16be'})
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
  ])('names the first byte that is not UTF-8: %s', (_, bytes, expected) => {
    expect(() => decode(Buffer.from(bytes), 'x.txt')).toThrow(expected)
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
