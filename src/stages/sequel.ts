import {datesOf} from '../language/date.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import {proseBefore} from '../outline/prose-before.js'
import {secondOf} from '../outline/stream.js'
import {trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a line that is no more than “Next article”. */
const MOST_WORDS = 3
/** The date of an article stands so few blocks below its kicker, headline and standfirst. */
const REACH = 8
/** Paragraphs that an article has at least. */
const FEWEST = 2
const BELOW = {rule: 'sequel/below', reason: 'of the article that the page goes on with', confidence: 0.85}
const STREAM = {
  rule: 'sequel/stream',
  reason: 'of other articles that the page goes on with, each with its date',
  confidence: 0.8
}

/** Two articles that a page goes on with below its own, line by line. */
const OTHERS: readonly string[] = [
  'Tom Hale',
  'November 8, 2024',
  'Share This Story',
  'Wolf seen near Quern at night',
  'A wolf was seen three times in a week near the bridge at Quern, where it is said to have eaten two sheep. One of them was white.',
  'The shepherd has asked the town for a dog, and the town has asked the county for the money to buy one.',
  'Nobody has seen the wolf by day, but for a boy of nine years, who took it for the dog of his teacher. The teacher has no dog, though.',
  'The county has sent a man with a camera, who has slept in the barn for a week and has seen a fox. The fox has seen him as well, he says.',
  'Ann Lee',
  'November 8, 2024',
  'Share This Story',
  'Market moves for the winter',
  'The market of Oldham moves to the square behind the town hall for the winter, said the town on Monday. It will be there until the end of February.',
  'The bakers are glad of it, as the wind from the river had blown away their tents twice in one autumn. A tent was found in Quern.',
  'The florists are not, for the sun never comes to that square between November and the end of February. They will sell candles.',
  'In March the market goes back to the river, where it has been since the town was given its charter.'
]

/** The next article, which a page goes on with where its reader scrolls on. */
export const sequel: Stage = {
  name: 'sequel',
  summary:
    'Cuts all that is below a line such as “Next article”, where an article with its date and text stands on either side of it, and the articles that a page goes on with, each with its date, a button and a headline.',
  *find(page) {
    const {children} = page
    const at = lineBetween(page)
    if (at === undefined) {
      const second = secondOf(page)
      if (second !== undefined)
        for (const block of children.slice(second)) yield cut(block, 'related', STREAM)
      return
    }
    const phrase = phraseOf(page, children[at]!)!
    yield cut(children[at]!, 'related', {
      rule: ruleOf({...phrase, stage: 'sequel'}),
      reason: 'leads to the article below',
      confidence: 0.9
    })
    for (const block of children.slice(at + 1)) yield cut(block, 'related', BELOW)
  },
  specimens: [
    {
      name: 'the next article, with its own headline and date',
      lang: 'en',
      page: `Ashcombe bridge opens again
9 November 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.
Half of the costs are paid by the county, a quarter by the town, and the rest by those who gave a day’s wage for it.
Next article
Wolf seen near Quern
8 November 2024
A wolf was seen three times in a week near the bridge at Quern, where it is said to have eaten two sheep.
The shepherd has asked the town for a dog, and the town has asked the county for the money to buy one.`,
      finds: [
        ['sequel/next/en/next-article', 'Next article'],
        ['sequel/below', 'Wolf seen near Quern'],
        ['sequel/below', '8 November 2024'],
        [
          'sequel/below',
          'A wolf was seen three times in a week near the bridge at Quern, where it is said to have eaten two sheep.'
        ],
        [
          'sequel/below',
          'The shepherd has asked the town for a dog, and the town has asked the county for the money to buy one.'
        ]
      ]
    },
    {
      name: 'the same in French',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé.
La moitié des travaux est payée par le canton, un quart par la commune, le reste par ceux qui ont donné une journée de salaire.
Article suivant
Un loup aperçu à Quernes
3 novembre 2021
Un loup a été vu trois fois en une semaine près du pont de Quernes, où il aurait mangé deux brebis.
Le berger a demandé un chien à la commune, et la commune a demandé au canton de quoi l’acheter.`,
      finds: [
        ['sequel/next/fr/article-suivant', 'Article suivant'],
        ['sequel/below', 'Un loup aperçu à Quernes'],
        ['sequel/below', '3 novembre 2021'],
        [
          'sequel/below',
          'Un loup a été vu trois fois en une semaine près du pont de Quernes, où il aurait mangé deux brebis.'
        ],
        [
          'sequel/below',
          'Le berger a demandé un chien à la commune, et la commune a demandé au canton de quoi l’acheter.'
        ]
      ]
    },
    {
      name: 'other articles of the site, each with its date and a button',
      lang: 'en',
      page: `Ann Lee
November 9, 2024
Share This Story
Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works, three winters of delay and one strike.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog. He was the first to walk over it.
Half of the costs are paid by the county, a quarter by the town, and the rest by those who gave a day’s wage for it.
The river had taken the old one in a single night of 2019, with the school and the mill beside it.
${OTHERS.join('\n')}`,
      finds: OTHERS.map(line => ['sequel/stream', line] as const)
    }
  ],
  nearMisses: [
    {
      name: 'the entries of a live report, each with its date and a button',
      lang: 'en',
      page: `The bridge at Ashcombe opens: our live report
November 9, 2024
Share This Story
We are at Ashcombe all day, where the old bridge opens after two years of works and three winters of delay.
November 9, 2024
Share This Story
The mayor walks over it
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.
The dog was the second to walk over it, and the first to come back, said our reporter from the bridge.
November 9, 2024
Share This Story
The first boat below it
A boat has gone through beneath the bridge, with the children of the school that the river had taken.
It was the teacher who held the helm, as he had done on the day when the old bridge fell into the river.`,
      keeps: 'The dog was the second to walk over it'
    },
    {
      name: 'a link to the next article above the text',
      lang: 'en',
      page: `We use cookies to show you the pages of this site, and to count how many people have read them.
Next article
Ashcombe bridge opens again
9 November 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`,
      keeps: 'The old bridge at Ashcombe opened again on Tuesday'
    },
    {
      name: 'a link to the next article amid the text',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé.
Article suivant
Un loup aperçu à Quernes
Le pont avait été emporté en une nuit de 2019, avec l’école et le moulin, et personne n’y croyait plus.
Les travaux ont coûté trois millions, dont la commune a payé le quart, et le canton tout le reste.`,
      keeps: 'Les travaux ont coûté trois millions'
    }
  ]
}

/** The line that leads on: above it stands an article with its date and text, and close below it the date of another, with its text. */
function lineBetween(page: Page): number | undefined {
  const {children} = page
  const lines = [...children.keys()].filter(index => isNext(page, children[index]!))
  if (lines.length === 0) return undefined
  const isDated = (block: Block) => datesOf(page, block).length > 0
  // Teasers with their dates may stand above a button “Next”, and the article below it.
  const {start} = trunkOf(page)
  const first = children.findIndex(isDated)
  const prose = proseBefore(children)
  return lines.find(index => {
    if (index <= start || first < 0 || first >= index || prose[index]! - prose[first]! < FEWEST) return false
    const below = children.slice(index + 1, index + 1 + REACH).findIndex(isDated)
    return below >= 0 && prose[children.length]! - prose[index + 1 + below]! >= FEWEST
  })
}

function isNext(page: Page, block: Block): boolean {
  if (block.shape.words > MOST_WORDS) return false
  const phrase = phraseOf(page, block)
  return phrase?.stage === 'related' && phrase.role === 'next'
}
