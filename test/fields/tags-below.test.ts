import {expect, it} from 'vitest'
import {clean} from '../../src/clean.js'
import {tagsBelow} from '../../src/fields/tags-below.js'
import {textOf, parsePage} from '../../src/page/page.js'

const TEXT = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

function below(lines: string): string[] {
  const page = parsePage(`Tags\n${lines}`)
  return tagsBelow(page, 0).map(block => textOf(page, block))
}

it('takes for no tag the heading of a list whose headlines follow', () => {
  expect(
    below('Bridges\nRivers\nOther news of Quern\nWolf seen near Talheim for the third time this year')
  ).toEqual(['Bridges', 'Rivers'])
  expect(below('Bridges\nRivers\nOther news of Quern\n15:52\nWolf seen near Talheim')).toEqual([
    'Bridges',
    'Rivers'
  ])
  expect(
    below('Bridges\nRivers\nOther news of Quern\nA record.\nHarvest of wheat would reach 22 million tonnes')
  ).toEqual(['Bridges', 'Rivers'])
})

it('takes the last line for a tag where a sentence follows, and a single word', () => {
  expect(below('Bridges\nTown of Quern\nThe Herald needs your help to go on.')).toEqual([
    'Bridges',
    'Town of Quern'
  ])
  expect(below('Bridges\nRivers\nWe follow the criteria of The Trust Project')).toEqual(['Bridges', 'Rivers'])
})

it('passes over lines without a word', () => {
  expect(below('/\nBridges\n/\nRivers\n×\nRelated topics')).toEqual(['Bridges', 'Rivers'])
})

it('takes for no tag a line without the mark that the first one has', () => {
  const tags = '  * [Bridges](/bridges)\n  * [Rivers](/rivers)\n\nTerms\n\nIf you wish to print this, ask\n'
  const {article} = clean(
    `# ${TEXT.replaceAll('\n', '\n\n')}\n\n## Filed under\n\n${tags}\n## [Home](/)\n\n[Sport](/sport)\n`
  )
  expect(article.keywords).toEqual(['Bridges', 'Rivers'])
})

it('finds tags behind the shelves of one line, which ends like a sentence', () => {
  const {article} = clean(
    `${TEXT}\nPosted in News and tagged Town Council, Front Street, mural.\nPost navigation`
  )
  expect(article.keywords).toEqual(['News', 'Town Council', 'Front Street', 'mural'])
})
