import {bestHeadline, type Candidate} from '../judge/best-headline.js'
import type {Block} from '../page/block.js'
import type {Lift} from '../page/finding.js'
import {textOf, type Page} from '../page/page.js'
import {lift, type Why} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** A title has so many words at least; one word alone is a section's name. */
const FEWEST = 2
/** So like the window's title is a line that is no copy of it and yet the same headline. */
const ALIKE = 0.4
/** Words of a window's title at least. */
const TITLE_WORDS = 3
/** What a line that is no copy of it must score beside one; below that most are wrong. */
const ENOUGH = 0.75
/** Units of a site's name at most. */
const LONGEST_SITE = 40

const COPY: Why = {
  rule: 'headline/repeated',
  reason: 'a line above the text that the window’s title repeats',
  confidence: 0.95
}
const LIKE: Why = {
  rule: 'headline/like-title',
  reason: 'a line above the text with most words of the window’s title',
  confidence: 0.8
}
const NEAREST: Why = {
  rule: 'headline/nearest',
  reason: 'the line above the text that looks most like a headline',
  confidence: 0.65
}

/** The article's own headline, among its repetitions in the window's title, menus and tickers. */
export const headline: Stage = {
  name: 'headline',
  summary:
    'Lifts the article’s headline: the line above its text that is most like the window’s title, has date and byline below it, and reads as a headline.',
  *find(page) {
    const found = best(page)
    if (found) yield found
  },
  specimens: [
    {
      name: 'the line that the window’s title repeats',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre - Le Courrier
Un loup aperçu à Quernes
Cinq jardins à voir en mai
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis il a traversé le premier, sans parapluie, sous la pluie.`,
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
      name: 'the line that Markdown marks as the title',
      lang: 'en',
      page: `  * News
  * Sport
  * Weather

# Bridge at Ashcombe opens again

Most read

  * Five gardens to see before the end of May

The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.

The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.

## Letters

  * Write to us`,
      finds: [['headline/nearest', 'Bridge at Ashcombe opens again']]
    },
    {
      name: 'in other words than the window’s title',
      lang: 'en',
      page: `What to know of the bridge at Ashcombe, open after two years | The Wendle Herald
Three held over harbour fire
Valley Life
Bridge at Ashcombe opens two years late, and half of the town comes
Share this story
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['headline/like-title', 'Bridge at Ashcombe opens two years late, and half of the town comes']]
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
      name: 'a line of another article, where nothing speaks for a headline',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Three held over harbour fire
The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.`,
      keeps: 'Three held over harbour fire'
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

/** The line that is most a headline; the window's title where none is enough of one. */
function best(page: Page): Lift | undefined {
  const [first] = page.children
  const found = bestHeadline(page)
  const isSure = found && (found.isCopy || found.score >= leastOf(page, found))
  const title = first && (found?.index === 0 || !isSure) ? titled(page, first) : undefined
  if (title || !isSure) return title
  return lift(
    found.block,
    'headline',
    textOf(page, found.block),
    found.isCopy ? COPY : found.like >= ALIKE ? LIKE : NEAREST
  )
}

/** What a line that is no copy of another must score. Where there is a window's title, its words are to be expected. */
function leastOf({children}: Page, {index}: Candidate): number {
  if (index === 0) return -1
  return children[0]!.shape.words < TITLE_WORDS ? 0 : ENOUGH
}

/** The window's title without the site's name: all there is of a headline on some pages. */
function titled(page: Page, block: Block): Lift | undefined {
  if (isProse(block.shape)) return undefined
  const text = textOf(page, block)
  const value = withoutSite(text)
  if (value === text || value.split(' ').length < FEWEST) return undefined
  return lift(block, 'headline', value, {
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
