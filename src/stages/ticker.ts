import type {Block} from '../page/block.js'
import {VOID} from '../page/character.js'
import type {Page} from '../page/page.js'
import {cut, ofBlocks, type Why} from '../page/propose.js'
import {GAP, isProse, type Shape} from '../page/shape.js'
import type {Span} from '../page/span.js'
import type {Stage} from '../stage.js'

/** A strip has so many headlines at least; fewer are a list of tags or a sentence with gaps. */
const ITEMS = 5
/** Words a headline has on average: more than a menu's entry, fewer than a sentence. */
const FEWEST = 4
const MOST = 25

const STRIP: Why = {
  rule: 'ticker/strip',
  reason: 'headlines run together on one line',
  confidence: 0.95
}

/** A strip of headlines run together on one line. */
export const ticker: Stage = {
  name: 'ticker',
  summary:
    'Cuts a line on which the headlines of other articles run together, with one separator between them.',
  find(page) {
    const prose = page.children.filter(({shape}) => isProse(shape))
    return ofBlocks(page, block => {
      if (!mayBeStrip(block.shape) || !isStrip(page, block)) return undefined
      // A page on one line is none, though its source has left gaps between its elements.
      return prose.some(other => other !== block) ? cut(block, 'ticker', STRIP) : undefined
    })
  },
  specimens: [
    {
      name: 'headlines glued by their padding',
      lang: 'fr',
      page: `Vaubrun : le pont rouvre mardi    Cinq jardins à voir en mai    Le marché change de place    Grève des cars : ce qui roule    Un loup aperçu à Quernes
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        [
          'ticker/strip',
          'Vaubrun : le pont rouvre mardi    Cinq jardins à voir en mai    Le marché change de place    Grève des cars : ce qui roule    Un loup aperçu à Quernes'
        ]
      ]
    },
    {
      name: 'headlines between plus signs',
      lang: 'de',
      page: `Brücke in Oberlinden wieder offen +++ Markt zieht an den Hafen +++ Bus fährt sonntags nicht mehr +++ Wolf bei Quern gesehen +++ Freibad öffnet im Mai
Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.`,
      finds: [
        [
          'ticker/strip',
          'Brücke in Oberlinden wieder offen +++ Markt zieht an den Hafen +++ Bus fährt sonntags nicht mehr +++ Wolf bei Quern gesehen +++ Freibad öffnet im Mai'
        ]
      ]
    },
    {
      name: 'headlines between bars',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Market moves to the harbour | Five gardens to see in May | No buses on Sunday | Wolf seen near Quern | Pool opens in June`,
      finds: [
        [
          'ticker/strip',
          'Market moves to the harbour | Five gardens to see in May | No buses on Sunday | Wolf seen near Quern | Pool opens in June'
        ]
      ]
    }
  ],
  nearMisses: [
    {
      name: 'results between bars',
      lang: 'en',
      page: `Ashcombe stay top
Ashcombe stay top of the valley league after a wet afternoon on which five of six games were drawn.
Ashcombe 3 | Wendle 1 | Port Leon 2 | Quern 2 | Holt 0 | Marsh 0
The next round is played on Saturday, if the pitch at Wendle has dried by then, said the referee.`,
      keeps: 'Ashcombe 3 | Wendle 1 | Port Leon 2 | Quern 2 | Holt 0 | Marsh 0'
    },
    {
      name: 'a paragraph with gaps of spaces',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun    a rouvert mardi matin,    après deux ans    de travaux et trois hivers    de retard sur les plans.`,
      keeps: 'Le pont de Vaubrun'
    }
  ]
}

/** A first look: many words and few ends of sentences, as headlines have none. */
function mayBeStrip({words, sentences}: Shape): boolean {
  return words >= ITEMS * FEWEST && sentences * MOST * 2 < words
}

function isStrip(page: Page, block: Block): boolean {
  return [bySpace, byMark].some(split => {
    const items = split(page, block)
    if (items.length < ITEMS) return false
    const words = block.shape.words / items.length
    return (
      words >= FEWEST &&
      words <= MOST &&
      items.filter(item => isHeadlineLike(page, item)).length >= items.length * 0.8
    )
  })
}

/** Begins with a capital, a digit or a quote, and does not end as a sentence does. */
function isHeadlineLike({text}: Page, [start, end]: Span): boolean {
  return (
    /^[\p{Lu}\p{Nd}\p{Pi}"]/u.test(text.slice(start, start + 2)) && !/[.,;:]$/.test(text.slice(start, end))
  )
}

/** The parts between three or more spaces: a strip's elements, glued by their padding. */
function bySpace(page: Page, {start, end, spans, shape}: Block): Span[] {
  // A hole in a block reads as spaces.
  if (spans.length === 1 && (shape.kinds & (GAP | VOID)) === 0) return []
  return itemsBetween(page, start, end, /[\s\x85\0]{3,}/g)
}

/** The parts between marks that stand alone: " | ", " • ", " /// ". */
function byMark(page: Page, {start, end, shape}: Block): Span[] {
  if (shape.marks < ITEMS - 1) return []
  return itemsBetween(page, start, end, /\s(?:[|•·]|\/\/|\/{3}|\*{3}|\+{3})\s/g)
}

function itemsBetween({text}: Page, start: number, end: number, separator: RegExp): Span[] {
  const items: Span[] = []
  let from = start
  for (const {0: between, index} of text.slice(start, end).matchAll(separator)) {
    items.push([from, start + index])
    from = start + index + between.length
  }
  items.push([from, end])
  return items
}
