import {creditOf} from '../fields/credit.js'
import {areSame} from '../fields/sameness.js'
import {phraseOf} from '../language/lexicon.js'
import {behindFurniture} from '../outline/behind-furniture.js'
import {trunkOf} from '../outline/trunk.js'
import {liftedTo} from '../page/lifted.js'
import {lineOf} from '../page/line.js'
import {textOf, type Page} from '../page/page.js'
import {read} from '../page/propose.js'
import {endsInColon, isProse, TITLE_WORDS} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** What stands between a standfirst and the article's text: date, byline, reading time. */
const APART = new Set(['dates', 'byline', 'signature', 'reading', 'section', 'publisher'])
/** A standfirst and the headline have at most so many blocks between them. */
const REACH = 3
/** Words that a line without a mark at its end has at least: a kicker and a crosshead have fewer. */
const LINE_WORDS = 8

/** What the article says of itself in a sentence. */
export const standfirst: Stage = {
  name: 'standfirst',
  summary:
    'Reads as the description, and leaves where it is, the paragraph or line between the headline and the line of date and author.',
  *find(page) {
    const {start, end} = trunkOf(page)
    const [headline] = liftedTo(page, 'headline')
    if (!headline || end === start) return
    const below = page.children.findIndex(block => block.start >= headline.end)
    if (below < 0) return
    const prose = page.children.findIndex(({shape}, index) => index >= below && isProse(shape))
    const candidates = isLine(page, below, headline.value) ? [below, prose] : [prose]
    const index = candidates.find(
      at => at >= 0 && !isCaption(page, at) && isStandfirst(page, at, headline.end)
    )
    if (index === undefined) return
    const block = page.children[index]!
    yield read(block, 'description', textOf(page, block), {
      rule: index === prose ? 'standfirst/paragraph' : 'standfirst/line',
      reason: 'what stands between the headline and the line of date and author',
      confidence: 0.8
    })
  },
  specimens: [
    {
      name: 'between the headline and the date',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Deux ans de travaux, trois hivers de retard : mardi, les premiers passants ont traversé la rivière à pied sec, le maire en tête, un chien mouillé à sa suite.
Publié le 4 novembre 2021
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.`,
      finds: [
        [
          'standfirst/paragraph',
          'Deux ans de travaux, trois hivers de retard : mardi, les premiers passants ont traversé la rivière à pied sec, le maire en tête, un chien mouillé à sa suite.'
        ]
      ]
    },
    {
      name: 'above the byline',
      lang: 'en',
      page: `Ashcombe bridge opens again
Two years of works, three winters of delay: on Tuesday the first walkers crossed the river with dry feet.
By Tom Hale
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`,
      finds: [
        [
          'standfirst/paragraph',
          'Two years of works, three winters of delay: on Tuesday the first walkers crossed the river with dry feet.'
        ]
      ]
    },
    {
      name: 'above a picture and the byline',
      lang: 'en',
      page: `Ashcombe bridge opens again - The Wendle Herald
Ashcombe bridge opens again
Two years of works, three winters of delay: on Tuesday the first walkers crossed the river with dry feet.
Listen to this article
Image
The bridge on Tuesday, before the rain.
By Tom Hale
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`,
      finds: [
        [
          'standfirst/paragraph',
          'Two years of works, three winters of delay: on Tuesday the first walkers crossed the river with dry feet.'
        ]
      ]
    },
    {
      name: 'without a mark at its end',
      lang: 'de',
      page: `Die Brücke von Oberlinden ist offen
Nach zwei Jahren gehen die ersten Fußgänger über den Fluss, und die Bürgermeisterin geht voran
Von Anna Berger
Um neun Uhr hat die Bürgermeisterin das Band durchgeschnitten, vor dreihundert Leuten und einem nassen Hund.`,
      finds: [
        [
          'standfirst/line',
          'Nach zwei Jahren gehen die ersten Fußgänger über den Fluss, und die Bürgermeisterin geht voran'
        ]
      ]
    },
    {
      name: 'above buttons and the byline',
      lang: 'en',
      page: `Ashcombe bridge opens again
The county paid for it, the town had voted against it twice, and the ferryman is out of work.
Print this page
Gift
Listen to this article
5 min
By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of three hundred people and one very wet dog.`,
      finds: [
        [
          'standfirst/paragraph',
          'The county paid for it, the town had voted against it twice, and the ferryman is out of work.'
        ]
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a copy of the headline',
      lang: 'en',
      page: `Ashcombe bridge opens again after two years of works and delay
Ashcombe bridge opens again, after two years of works and delay
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, in front of some three hundred people and one very wet dog.`,
      keeps: 'The old bridge at Ashcombe opened again on Tuesday'
    },
    {
      name: 'a first paragraph with the byline above it',
      lang: 'en',
      page: `Ashcombe bridge opens again
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`,
      keeps: 'The old bridge at Ashcombe opened again on Tuesday'
    },
    {
      name: 'a first paragraph with the second below it',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé.
Publié le 4 novembre 2021`,
      keeps: 'Le pont de Vaubrun a rouvert mardi matin'
    }
  ]
}

/** Whether a block is as long as a sentence, has no mark at its end, as standfirsts often have none, and is no copy of the headline. */
function isLine(page: Page, index: number, headline: string): boolean {
  const block = page.children[index]
  if (!block || block.shape.words < LINE_WORDS || block.shape.words > TITLE_WORDS) return false
  return !endsInColon(block.shape) && !phraseOf(page, block) && !areSame(textOf(page, block), headline)
}

/** "The refinery above the harbour, Sunday. (AP Photo/Ann Lee)": stands where a standfirst does. */
function isCaption(page: Page, index: number): boolean {
  const block = page.children[index]!
  return phraseOf(page, block)?.stage === 'captions' || creditOf(page, block) !== undefined
}

/** A paragraph near the headline, with nothing between but its own, and the line of date or author after it. */
function isStandfirst(page: Page, index: number, from: number): boolean {
  const block = page.children[index]!
  const next = page.children[behindFurniture(page, index + 1)]
  if (!next || page.children.filter(({start, end}) => start >= from && end <= block.start).length > REACH)
    return false
  const [, lineEnd] = lineOf(page, next)
  let between = false
  for (const {stage, findings} of page.history) {
    if (!APART.has(stage)) continue
    for (const {op, start, end} of findings) {
      if (op === 'read') continue
      if (start >= from && end <= block.start) return false
      // "Publié le" is what is left of a line that gave its date.
      if (start >= block.end && start < lineEnd) between = true
    }
  }
  return between
}
