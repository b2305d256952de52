import {trunkOf} from '../outline/trunk.js'
import {liftedTo} from '../page/lifted.js'
import {lineOf} from '../page/line.js'
import {textOf, type Page} from '../page/page.js'
import {read} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** What stands between a standfirst and the article's text: date, byline, reading time. */
const APART = new Set(['dates', 'byline', 'signature', 'reading', 'section', 'publisher'])
/** A standfirst and the headline have at most so many blocks between them. */
const REACH = 3

/** What the article says of itself in a sentence. */
export const standfirst: Stage = {
  name: 'standfirst',
  summary:
    'Reads as the description, and leaves where it is, the paragraph between the headline and the line of date and author.',
  *find(page) {
    const {start, end} = trunkOf(page)
    const [headline] = liftedTo(page, 'headline')
    if (!headline || end === start) return
    const index = page.children.findIndex(block => block.start >= headline.end && isProse(block.shape))
    if (index < 0 || !isStandfirst(page, index, headline.end)) return
    const block = page.children[index]!
    yield read(block, 'description', textOf(page, block), {
      rule: 'standfirst/paragraph',
      reason: 'a paragraph between the headline and the line of date and author',
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
    }
  ],
  nearMisses: [
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

/** A paragraph near the headline, with nothing between but its own, and the line of date or author after it. */
function isStandfirst(page: Page, index: number, from: number): boolean {
  const block = page.children[index]!
  const next = page.children[index + 1]
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
