import {titlesOf} from '../judge/titles.js'
import {trunkOf} from '../judge/trunk.js'
import {datesIn} from '../language/date.js'
import {foldOf} from '../language/fold.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {textOf, type Page} from '../page/page.js'
import {lift} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** A headline has so many words; one word alone is a section's name. */
const FEWEST = 2
const MOST = 40
/** How far above the article's first paragraph a headline that nothing else tells is looked for, in blocks. */
const REACH = 12
/** Units of a site's name at most. */
const LONGEST_SITE = 40

/** The article's own headline, among its repetitions in the window's title, menus and tickers. */
export const headline: Stage = {
  name: 'headline',
  summary:
    'Lifts the article’s headline: the line above its text that the window’s title repeats, or the nearest line that can be one.',
  *find(page) {
    const found = repeated(page) ?? nearest(page) ?? titled(page)
    if (found) yield found
  },
  specimens: [
    {
      name: 'the line that the window’s title repeats',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre - Le Courrier
Un loup aperçu à Quernes
Le pont de Vaubrun rouvre
Les jardins de mai
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['headline/repeated', 'Le pont de Vaubrun rouvre']]
    },
    {
      name: 'the nearest line above the text',
      lang: 'en',
      page: `Menu
Bridge at Ashcombe opens again – two years late
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['headline/nearest', 'Bridge at Ashcombe opens again – two years late']]
    },
    {
      name: 'nothing but the window’s title',
      lang: 'es',
      page: `El puente de Villarroya reabre | El Correo
Menú
El viejo puente de Villarroya reabrió el martes, tras dos años de obras y tres inviernos de retraso.`,
      finds: [['headline/title', 'El puente de Villarroya reabre | El Correo']]
    }
  ],
  nearMisses: [
    {
      name: 'a crosshead',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The bridge that nobody wanted
The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.`,
      keeps: 'The bridge that nobody wanted'
    },
    {
      name: 'a short first sentence',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont est là.
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      keeps: 'Le pont est là.'
    }
  ]
}

/** The line nearest to the text that stands elsewhere too: in the window's title, or as it is. */
function repeated(page: Page) {
  const candidates = candidatesOf(page)
  const titles = titlesOf(page)
  const counts = new Map<string, number>()
  for (const {text} of candidates) counts.set(text, (counts.get(text) ?? 0) + 1)
  const last =
    candidates.findLast(({block}) => titles.has(block.start)) ??
    candidates.findLast(({text, block}) => block.shape.words >= 4 && counts.get(text)! > 1)
  if (!last) return undefined
  // The same line twice together is one headline; the second is the repetition.
  let first = last
  for (let at = candidates.indexOf(last) - 1; at >= 0; at--) {
    const before = candidates[at]!
    if (before.text !== last.text || before.index !== first.index - 1) break
    first = before
  }
  return lift(first.block, 'headline', textOf(page, first.block), {
    rule: 'headline/repeated',
    reason: 'the line above the text that the page repeats',
    confidence: 0.95
  })
}

/** The nearest line above the text that can be a headline. */
function nearest(page: Page) {
  const {start} = trunkOf(page)
  // Few headlines have a full stop, and a text may begin with a short sentence.
  const near = candidatesOf(page).filter(
    ({block, index}) => index >= start - REACH && block.shape.words >= 3 && !/[.,;:]/.test(block.shape.end)
  )
  const last = near.at(-1)
  const above = near.at(-2)
  // "Neue Brücke in Oberlinden eröffnet", then "Von Petra Sommer": a name stands below a headline, never above.
  const found =
    last && above && isNameLike(last) && !isNameLike(above) && last.index - above.index <= 2 ? above : last
  // A bar is the window's, with the site's name behind it.
  const title = found?.index === 0 && found.text.includes(' | ') ? titled(page) : undefined
  if (title) return title
  return (
    found &&
    lift(found.block, 'headline', textOf(page, found.block), {
      rule: 'headline/nearest',
      reason: 'the line nearest above the text that can be a headline',
      confidence: 0.7
    })
  )
}

/** Four words at most, each with a capital. */
function isNameLike({block}: Candidate): boolean {
  const {words, capitals} = block.shape
  return words <= 4 && capitals === words
}

/** The window's title without the site's name: all there is of a headline on some pages. */
function titled(page: Page) {
  const first = page.children[0]
  if (!first || isProse(first.shape)) return undefined
  const text = textOf(page, first)
  const value = withoutSite(text)
  if (value === text || value.split(' ').length < FEWEST) return undefined
  return lift(first, 'headline', value, {
    rule: 'headline/title',
    reason: 'the window’s title without the site’s name',
    confidence: 0.6
  })
}

/** "Rain falls | The Post" → "Rain falls" */
function withoutSite(title: string): string {
  for (const {index} of title.matchAll(/\s[|–—•·-]\s/g)) {
    const length = title.length - index - 3
    if (length >= 2 && length <= LONGEST_SITE && !/[|–—•·]/.test(title.slice(index + 3)))
      return title.slice(0, index)
  }
  return title
}

interface Candidate {
  readonly block: Block
  readonly index: number
  readonly text: string
}

function candidatesOf(page: Page): Candidate[] {
  const {start, end} = trunkOf(page)
  const candidates: Candidate[] = []
  const titles = titlesOf(page)
  for (const [index, block] of page.children.entries()) {
    if (index > start + 1 || (index >= start && end > start && isProse(block.shape))) break
    if ((index < start - REACH && !titles.has(block.start)) || !isCandidate(page, block)) continue
    candidates.push({block, index, text: foldOf(page, block)})
  }
  return candidates
}

function isCandidate(page: Page, block: Block): boolean {
  const {words, letters, length, end, digits} = block.shape
  if (words < FEWEST || words > MOST || letters < length / 2) return false
  if ((end === '.' || end === '…') && isProse(block.shape)) return false
  if (page.text.slice(block.start, block.end).includes('://')) return false
  const phrase = phraseOf(page, block)
  // A caption is known by its end too: "The bridge on Tuesday. Ann Lee/Reuters".
  if (phrase && (phrase.at === 'line' || phrase.at === 'start' || phrase.stage === 'captions')) return false
  return digits < 4 || datesIn(page.text, block.start, block.end).length === 0
}
