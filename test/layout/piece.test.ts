import {expect, it} from 'vitest'
import {piecesOfLines} from '../../src/layout/piece.js'

function piecesOf(text: string): string[] {
  return piecesOfLines(text, [{start: 0, end: text.length}]).pieces.map(({start, end}) =>
    text.slice(start, end)
  )
}

it('is parted at white space and where letters meet, not at filler within a word', () => {
  expect(piecesOf('The réac\0\0tion of HaleAnd \0 so \0')).toEqual([
    'The',
    'réac\0\0tion',
    'of',
    'Hale',
    'And',
    'so'
  ])
  expect(piecesOf('hostages\0\0Skip')).toEqual(['hostages\0\0', 'Skip'])
})

it('takes no time for a word with much filler in it', () => {
  const start = performance.now()
  expect(piecesOf(`a${'\0'.repeat(80_000)}b said it.`)).toHaveLength(3)
  expect(performance.now() - start).toBeLessThan(2000)
})
