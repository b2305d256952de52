import {bestHeadline, type Headline} from '../fields/best-headline.js'
import type {Lift} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {lift, toConfidence, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** A line that is less likely the headline than this is left where it is: fewer than one in four of such lines are headlines. */
const LEAST = 0.2
/** So is one over a byline and a date, of so many words, that is less likely than this. */
const LEAST_OVER_BYLINE = 0.05
const BYLINE_AND_DATE = 4
const FEWEST = 4
/** So like the window’s title is a line that is no copy of it and yet the same headline. */
const ALIKE = 0.4
/** Of the words of the page’s address a line has more than this share that goes by it. */
const MOST_NAMED = 0.5

type Reason = Pick<Why, 'rule' | 'reason'>

const TITLE: Reason = {
  rule: 'headline/title',
  reason: 'the page’s first line, where no line over the text is likelier'
}
const COPY: Reason = {
  rule: 'headline/repeated',
  reason: 'a line above the text that the window’s title repeats'
}
const LIKE: Reason = {
  rule: 'headline/like-title',
  reason: 'a line above the text with most words of the window’s title'
}
const NAMED: Reason = {
  rule: 'headline/address',
  reason: 'a line above the text with most words of the page’s address'
}
const NEAREST: Reason = {
  rule: 'headline/nearest',
  reason: 'the line above the text that looks most like a headline'
}

/** The article's own headline, among its repetitions in the window's title, menus and tickers. */
export const headline: Stage = {
  name: 'headline',
  summary:
    'Lifts the article’s headline: the likeliest line above its text, by the words that it shares with the window’s title, the text and the page’s address, by the date and byline below it, and by its looks.',
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
      keeps: 'The bridge that nobody wanted',
      finds: [['headline/title', 'Ashcombe bridge opens again']]
    },
    {
      name: 'a line of another article, where nothing speaks for a headline',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Three held over harbour fire
The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.`,
      keeps: 'Three held over harbour fire',
      finds: [['headline/title', 'Ashcombe bridge opens again']]
    },
    {
      name: 'a short first sentence',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont est là.
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      keeps: 'Le pont est là.',
      finds: [['headline/title', 'Le pont de Vaubrun rouvre']]
    }
  ]
}

/** The line that is likeliest to be the headline, where it is likely at all. */
function best(page: Page): Lift | undefined {
  const found = bestHeadline(page)
  if (!found || found.likelihood < leastOf(found)) return undefined
  const {rule, reason} = reasonOf(found)
  return lift(found.block, 'headline', found.text, {rule, reason, confidence: toConfidence(found.likelihood)})
}

function leastOf({block, metadata}: Headline): number {
  return metadata >= BYLINE_AND_DATE && block.shape.words >= FEWEST ? LEAST_OVER_BYLINE : LEAST
}

function reasonOf({index, isCopy, like, named}: Headline): Reason {
  if (index === 0) return TITLE
  if (isCopy) return COPY
  if (like >= ALIKE) return LIKE
  return named > MOST_NAMED ? NAMED : NEAREST
}
