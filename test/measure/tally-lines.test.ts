import {expect, test} from 'vitest'
import {tallyLines} from '../../src/measure/tally-lines.js'

test('counts lines by what they should be: those to keep first, then the most frequent', () => {
  const tallies = tallyLines([
    {
      found: ['paragraph', 'heading', 'related', 'navigation', 'related', 'paragraph', null],
      wanted: ['paragraph', 'paragraph', 'paragraph', 'navigation', 'navigation', 'navigation', 'navigation']
    },
    {found: ['duplicate', 'legal'], wanted: ['headline', 'legal']}
  ])
  expect(tallies).toEqual([
    {label: 'paragraph', kept: true, lines: 3, found: 2, elsewhere: 0, wrong: 1},
    {label: 'headline', kept: true, lines: 1, found: 0, elsewhere: 0, wrong: 1},
    {label: 'navigation', kept: false, lines: 3, found: 1, elsewhere: 1, wrong: 1},
    {label: 'legal', kept: false, lines: 1, found: 1, elsewhere: 0, wrong: 0}
  ])
})
