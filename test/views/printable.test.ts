import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printable} from '../../src/views/printable.js'

describe('printable', () => {
  test.each([
    ['\u001b[31mred\u001b[0m', String.raw`\u{1b}[31mred\u{1b}[0m`],
    ['over\rwritten\b', String.raw`over\u{d}written\u{8}`],
    ['\u009b2J\u007f\0', String.raw`\u{9b}2J\u{7f}\u{0}`],
    ['exe.\u202Egnp.\u2066x', String.raw`exe.\u{202e}gnp.\u{2066}x`],
    ['a\u2028b\u2029c\u0085', String.raw`a\u{2028}b\u{2029}c\u{85}`],
    ['half \uD83C', String.raw`half \u{d83c}`]
  ])('shows %j as an escape', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  test.each(['a\tb\nc', 'L’été à Fès « ça »', 'مرحبا', '記事 🌧 👩‍🚒', 'é\u0301'])(
    'leaves %j as it is',
    text => {
      expect(printable(text)).toBe(text)
    }
  )

  test('lets nothing through that moves a cursor or turns the order of letters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 50}), units => {
        const shown = printable(String.fromCharCode(...units))

        expect(shown).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/)
        expect(shown).toBe(Buffer.from(shown).toString())
      })
    )
  })
})
