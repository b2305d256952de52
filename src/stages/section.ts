import {isAlone, isPublishers} from '../fields/publishers.js'
import {siteIn} from '../fields/site-in.js'
import {phraseAt, phraseOf} from '../language/lexicon.js'
import {isOfTime, isWeekday} from '../language/time-words.js'
import {trim, type Block} from '../page/block.js'
import {isSpace, isWord} from '../page/character.js'
import type {Finding, Lift} from '../page/finding.js'
import {liftedTo} from '../page/lifted.js'
import {lineOf} from '../page/line.js'
import {findingsOf, shown, textOf, type Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import {lift, read, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a section's name at most. */
const MOST_WORDS = 3
/** What parts a line of metadata. */
const MARKS = '-–—·/|•'
/** What parts it from the headline in the window's title. */
const BEHIND_HEADLINE = /^\s[|–—•·»-]\s/
/** What a name begins with, and what it is made of: "eSports", "U.S. News", "Arts/Culture". */
const BEGINNING = /^\p{Ll}?\p{Lu}/u
const NAME = /^[\p{L}\p{M}\p{N}\s\0&’'./+-]*$/u
const BESIDE_DATE: Why = {
  rule: 'section/beside-date',
  reason: 'the section’s name on the line of the date',
  confidence: 0.8
}

/** The part of the paper that the article stood in. */
export const section: Stage = {
  name: 'section',
  summary:
    'Lifts the section’s name: from the line of the date, from alone above the headline, from before a locale, or from the window’s title.',
  find(page) {
    const found = besideDate(page) ?? aboveHeadline(page) ?? beforeLocale(page) ?? inTitle(page)
    return found ? [found] : []
  },
  specimens: [
    {
      name: 'on the line of the date',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021 - 12h40 - Monde
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['section/beside-date', 'Monde']]
    },
    {
      name: 'behind the date, not the weekday before it',
      lang: 'de',
      page: `Die Brücke steht wieder
Samstag | 9. November 2024 | Kreis
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.`,
      finds: [['section/beside-date', 'Kreis']]
    },
    {
      name: 'alone above the headline',
      lang: 'en',
      page: `Valley Life
Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['section/above-headline', 'Valley Life']]
    },
    {
      name: 'above the headline, not the label of another date',
      lang: 'es',
      page: `Comarca
El puente vuelve a abrir
Sevilla 10/07/2026 00:50 Renovado a 10/07/2026 22:39
El viejo puente de Vaubrun reabrió el martes, después de dos años de obras y tres inviernos de retraso.`,
      finds: [['section/above-headline', 'Comarca']]
    },
    {
      name: 'before the page’s locale',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.
Kreis
de_DE`,
      finds: [['section/before-locale', 'Kreis']]
    },
    {
      name: 'in the window’s title and in the menu',
      lang: 'en',
      page: `Ashcombe bridge opens again | Transport | The Wendle Herald
Home
Transport
Sport
Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['section/title', 'Ashcombe bridge opens again | Transport | The Wendle Herald']]
    }
  ],
  nearMisses: [
    {
      name: 'a crosshead of one word',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Politics
The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.`,
      keeps: 'Politics'
    },
    {
      name: 'a place before the first sentence',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Vaubrun - Le pont a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      keeps: 'Vaubrun - Le pont a rouvert'
    }
  ]
}

/** "4 novembre 2021 - 12h40 - Monde - Ecrit par : A.P", but not what has no mark before it: "10/07/2026 Actualizado a". */
function besideDate(page: Page): Lift | undefined {
  const {raw, text} = page
  const [date] = liftedTo(page, 'datePublished')
  if (!date) return undefined
  const [lineStart, lineEnd] = lineOf(page, date)
  for (const block of page.children) {
    if (block.start >= lineEnd) break
    if (block.end <= date.end || block.start < lineStart) continue
    for (const [start, end] of partsOf(text, block)) {
      const part = trim(text, start, end)
      if (!part || part[0] < date.end || !isBehindMark(raw, date.end, part[0])) continue
      const name = shown(text, ...part)
      const words = name.split(/\s+/)
      if (words.length > MOST_WORDS || phraseAt(text, ...part) || isPublishers(page, name)) continue
      // "Saturday, the 9th of November 2024, noon CET"
      if (words.every(word => isOfTime(word) || isWeekday(word))) continue
      const found = named(page, {start: part[0], end: part[1]}, BESIDE_DATE)
      if (found?.value === name) return found
    }
  }
  return undefined
}

/** A line of its own above the headline, which no menu stands above. */
function aboveHeadline(page: Page): Lift | undefined {
  const [headline] = liftedTo(page, 'headline')
  if (!headline) return undefined
  const index = page.children.findLastIndex(({end}) => end <= headline.start)
  const block = page.children[index]
  if (!block || block.shape.words > MOST_WORDS || phraseOf(page, block)) return undefined
  const above = page.children[index - 1]
  if (above && above.shape.words <= MOST_WORDS && !phraseOf(page, above)) return undefined
  return named(page, block, {
    rule: 'section/above-headline',
    reason: 'a name alone above the headline',
    confidence: 0.7
  })
}

/** `Actus`, then `fr_FR`: the order in which a page's markup names them. */
function beforeLocale(page: Page): Lift | undefined {
  for (const finding of findingsOf(page)) {
    if (finding.rule !== 'code/locale') continue
    const block = page.children.findLast(({end}) => end <= finding.start)
    if (block && block.shape.words <= MOST_WORDS && /^\s+$/.test(page.raw.slice(block.end, finding.start))) {
      return named(page, block, {
        rule: 'section/before-locale',
        reason: 'a name before the page’s locale',
        confidence: 0.7
      })
    }
  }
  return undefined
}

/**
 * "Rain falls | Weather | The Post": what stands between the headline and the site's name, and alone in a menu, too. Others name
 * an author there.
 */
function inTitle(page: Page): Finding | undefined {
  const [title, ...others] = page.children
  const headline = liftedTo(page, 'headline')[0]?.value
  if (!title || headline === undefined) return undefined
  const text = textOf(page, title).trim()
  const [end] = siteIn(text) ?? []
  if (end === undefined || !text.startsWith(headline)) return undefined
  const name = text.slice(headline.length, end).replace(BEHIND_HEADLINE, '')
  if (!isName(name) || wordsIn(name) > MOST_WORDS || !others.some(block => isAlone(page, block, name)))
    return undefined
  return read(title, 'articleSection', name, {
    rule: 'section/title',
    reason: 'what stands between headline and site in the window’s title',
    confidence: 0.8
  })
}

function wordsIn(name: string): number {
  return name.split(/[^\p{L}\p{M}\p{N}]+/u).length
}

/** Whether the last that stands between two offsets, but for white space, parts a line. */
function isBehindMark(raw: string, from: number, to: number): boolean {
  let at = to
  while (at > from && isSpace(raw.charCodeAt(at - 1))) at--
  return at > from && MARKS.includes(raw[at - 1]!)
}

/** The name without the marks around it; nothing where it is none. */
function named({text}: Page, block: Pick<Block, 'start' | 'end'>, why: Why): Lift | undefined {
  const span = trim(text, block.start, block.end, code => !isWord(code))
  if (!span) return undefined
  const [start, to] = span
  // The dot of "U.S." is the name's.
  const end = text[to] === '.' && text[to - 2] === '.' ? to + 1 : to
  const name = text.slice(start, end)
  return isName(name) ? lift({start, end}, 'articleSection', name, why) : undefined
}

function isName(text: string): boolean {
  return BEGINNING.test(text) && NAME.test(text)
}
