import {trunkOf} from '../outline/trunk.js'
import {foldOf, foldText} from '../language/fold.js'
import type {Cut} from '../page/finding.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Shorter lines stand twice in honest text. */
const LEAST = 15

/** What stands in the page twice. */
export const repeats: Stage = {
  name: 'repeats',
  summary:
    'Cuts what the page says again: the headline in the window’s title and elsewhere, a paragraph a second time.',
  *find(page) {
    const copies = [...headlines(page)]
    yield* copies
    yield* paragraphs(page, new Set(copies.map(({start}) => start)))
  },
  specimens: [
    {
      name: 'the headline in the window’s title',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre - Le Courrier
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['repeats/headline', 'Le pont de Vaubrun rouvre - Le Courrier']]
    },
    {
      name: 'the headline in capitals, amid the text',
      lang: 'en',
      page: `Ashcombe bridge opens again - The Wendle Herald
Ashcombe bridge opens again
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.
ASHCOMBE BRIDGE OPENS AGAIN
The town had voted against it twice, and the county built it all the same in the spring of that year.`,
      finds: [
        ['repeats/headline', 'Ashcombe bridge opens again - The Wendle Herald'],
        ['repeats/headline', 'ASHCOMBE BRIDGE OPENS AGAIN']
      ]
    },
    {
      name: 'a pull quote',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
“I was not that wet.”
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.
“I was not that wet.”
The dog’s owner, who had swum over with him, said that he had heard no thanks from the town.`,
      finds: [['repeats/block', '“I was not that wet.”']]
    }
  ],
  nearMisses: [
    {
      name: 'a short answer given twice',
      lang: 'fr',
      page: `Trois questions au maire
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Oui.
Le maire le répète à qui veut l’entendre : il traversera la rivière à pied chaque matin de l’année.
Oui.`,
      keeps: 'Oui.'
    },
    {
      name: 'a paragraph that has the headline’s words in it',
      lang: 'en',
      page: `Ashcombe bridge opens again
“Ashcombe bridge opens again”, read the banner, and it was the first time in two years that it was no joke.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`,
      keeps: '“Ashcombe bridge opens again”, read the banner'
    }
  ]
}

/** The headline's copies, wherever they are. */
function* headlines(page: Page): Generator<Cut> {
  const [headline] = liftedTo(page, 'headline')
  const title = headline ? foldText(headline.value) : ''
  if (title.length < LEAST) return
  for (const block of page.children) {
    const {length} = block.shape
    if (length < title.length * 0.8 || length > title.length * 2) continue
    if (!foldOf(page, block).includes(title)) continue
    yield cut(block, 'duplicate', {
      rule: 'repeats/headline',
      reason: 'the headline once more',
      confidence: 0.95
    })
  }
}

/** What the article's run of text says twice. */
function* paragraphs(page: Page, taken: ReadonlySet<number>): Generator<Cut> {
  const {start, end} = trunkOf(page)
  const seen = new Set<string>()
  for (const block of page.children.slice(start, end)) {
    if (block.shape.length < LEAST || taken.has(block.start)) continue
    const text = page.text.slice(block.start, block.end)
    if (seen.has(text)) {
      yield cut(block, 'duplicate', {
        rule: 'repeats/block',
        reason: 'said before in the same words',
        confidence: 0.9
      })
    }
    seen.add(text)
  }
}
