import {trunkOf} from '../judge/trunk.js'
import {datesIn, type DateMatch} from '../language/date.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Finding} from '../page/finding.js'
import {languageOf} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {cut, lift} from '../page/propose.js'
import {endsSentence, isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words a line around a date has at most: it tells when, by whom, in which section. */
const MOST_WORDS = 30
/** How many blocks above the text's first and below its last paragraph a date is the article's. */
const ABOVE = 12
const BELOW = 3
/** Units of `2023-01-17T19:06`. */
const MINUTE = 16

/** When the article was published and changed. */
export const dates: Stage = {
  name: 'dates',
  summary:
    'Lifts the dates of publication and of the last change from the lines around the article; cuts their labels.',
  *find(page) {
    const state = {published: '', modified: ''}
    const monthFirst = languageOf(page) === 'en'
    const {start, end} = trunkOf(page)
    for (const [index, block] of page.children.entries()) {
      const near = index >= start - ABOVE && index < end + BELOW
      if (block.shape.words > MOST_WORDS) continue
      const phrase = phraseOf(page, block)
      const label = phrase?.stage === 'dates' && phrase.role !== 'relative' ? phrase : undefined
      if (label?.at === 'line' && near) {
        yield cut(block, 'metadata', {
          rule: `dates/${label.role}/${label.id}`,
          reason: 'the label of a date',
          confidence: 0.9
        })
        continue
      }
      if (isYear(page, block) && (index < start || index >= end)) {
        yield cut(block, 'metadata', {
          rule: 'dates/year',
          reason: 'a year alone on its line',
          confidence: 0.8
        })
        continue
      }
      if (block.shape.digits < 5 || (!near && !label && !isBare(page, block))) continue
      if (!label && phrase?.stage !== 'byline' && isSentence(block, index > start && index < end)) continue
      const found = datesIn(page.text, block.start, block.end, monthFirst)
      for (const date of found) yield* take(block, date, label?.role === 'modified', state)
    }
  },
  specimens: [
    {
      name: 'published and changed, each with its label',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Publié le 4 novembre 2021 à 12h40
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Article modifié le 2021/11/05 à 16h33`,
      finds: [
        ['dates/published', '4 novembre 2021 à 12h40'],
        ['dates/modified', '2021/11/05 à 16h33']
      ]
    },
    {
      name: 'labels alone on their lines, the month first',
      lang: 'en',
      page: `Ashcombe bridge opens again
Published
03/04/2024
Updated
March 5, 2024, 4:10 pm
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['dates/published/en/published', 'Published'],
        ['dates/published', '03/04/2024'],
        ['dates/modified/en/updated', 'Updated'],
        ['dates/modified', 'March 5, 2024, 4:10 pm']
      ]
    },
    {
      name: 'what a machine wrote, three times',
      lang: 'de',
      page: `Die Brücke steht wieder
17.01.2023, 19:06 Uhr
2023-01-17T19:06+0100
2023-01-17T19:08+0100
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.
2023`,
      finds: [
        ['dates/published', '17.01.2023, 19:06 Uhr'],
        ['dates/again', '2023-01-17T19:06+0100'],
        ['dates/modified', '2023-01-17T19:08+0100'],
        ['dates/year', '2023']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a date in a paragraph',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun, fermé depuis le 4 novembre 2021, a rouvert mardi matin, après deux ans de travaux.
Il avait été construit en 1931, et personne à Vaubrun ne se souvient de la rivière sans lui.`,
      keeps: 'fermé depuis le 4 novembre 2021, a rouvert'
    },
    {
      name: 'a short sentence about a day',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
It had closed on 4 November 2021.
The town had voted against it twice, and the county built it all the same in the spring of that year.`,
      keeps: 'It had closed on 4 November 2021.'
    },
    {
      name: 'a year as a crosshead',
      lang: 'en',
      page: `A hundred years of Ashcombe
The old bridge at Ashcombe has stood for a hundred years, and the town has kept its picture of each of them.
1931
The river rose to the windows of the school, and the pupils were sent home by boat for a whole week.`,
      keeps: '1931'
    }
  ]
}

function* take(
  block: Block,
  date: DateMatch,
  changed: boolean,
  state: {published: string; modified: string}
): Generator<Finding> {
  const why = (rule: string, reason: string) => ({
    rule: `dates/${rule}`,
    reason,
    confidence: date.ambiguous ? 0.6 : 0.9
  })
  // No more precisely than the first one says it: 19:06+0100 is not later than 19:06.
  const precision = Math.min(MINUTE, state.published.length)
  const later = date.iso.slice(0, precision) > state.published.slice(0, precision)
  if (changed || (later && date.iso.includes('T') && isWhole(block, date))) {
    if (state.modified === '')
      yield lift(date, 'dateModified', date.iso, why('modified', 'when the article was last changed'))
    else yield cut(date, 'metadata', why('again', 'a date once more'))
    state.modified ||= date.iso
  } else if (state.published === '') {
    yield lift(date, 'datePublished', date.iso, why('published', 'when the article was published'))
    state.published = date.iso
  } else yield cut(date, 'metadata', why('again', 'a date once more'))
}

/** A sentence mentions a date: one of a dozen words, or a shorter one amid the article. */
function isSentence({shape}: Block, amid: boolean): boolean {
  return isProse(shape) || (amid && endsSentence(shape))
}

/** `2023`, as the markup of a copyright has it. */
function isYear({text}: Page, block: Block): boolean {
  return block.end - block.start === 4 && /^(?:19|20)\d\d$/.test(text.slice(block.start, block.end))
}

/** Whether the block is its date and nothing else. */
function isWhole(block: Block, date: DateMatch): boolean {
  return block.start === date.start && block.end === date.end
}

/** `2023-01-17T19:06+0100` alone on its line, wherever a scraper left it. */
function isBare({text}: Page, block: Block): boolean {
  return block.end - block.start <= 32 && /^\d{4}-\d\d-\d\dT\d/.test(text.slice(block.start, block.end))
}
