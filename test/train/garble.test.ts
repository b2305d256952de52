import {describe, expect, it} from 'vitest'
import {garble, phrasesIn} from '../../src/train/garble.js'

const PAGE = `Follow us on Facebook
The ferry sails again
The ferry across the lake sails again from Monday, after two years in the yard.
Read more: The yard that builds ferries
Lire aussi : Le bac repart`

describe('phrasesIn', () => {
  it('has the ids that the log would name', () => {
    expect([...phrasesIn(PAGE)]).toEqual(['en/follow-us', 'en/read-more', 'fr/lire-aussi'])
  })
})

describe('garble', () => {
  it('writes a phrase so that it is none, and changes no other unit', () => {
    const garbled = garble(PAGE, new Set(['en/read-more']))
    expect(garbled).toBe(PAGE.replace('Read more', 'Read moer'))
    expect(phrasesIn(garbled)).not.toContain('en/read-more')
  })

  it('leaves a text alone that has none of them', () => {
    expect(garble(PAGE, new Set(['de/mehr-zum-thema']))).toBe(PAGE)
    expect(garble(PAGE, new Set())).toBe(PAGE)
  })

  it('finds a phrase that layout freed, where the raw text has it', () => {
    const raw = `- **${PAGE.replaceAll('\n', '**\n- **')}**`
    expect(garble(raw, new Set(['fr/lire-aussi']))).toBe(raw.replace('Lire aussi', 'Lire ausis'))
  })

  it('garbles a shorter phrase that a longer one hid', () => {
    const longer = 'en/load-more-comments'
    expect(phrasesIn('Load more comments')).toEqual(new Set([longer]))
    expect(garble('Load more comments', new Set([longer]))).toBe('Load more commenst')
    expect(garble('Load more comments', new Set([longer, 'en/load-more']))).toBe('Load moer commenst')
  })
})
