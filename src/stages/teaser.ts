import {datesIn} from '../language/date.js'
import type {Block} from '../page/block.js'
import type {Finding} from '../page/finding.js'
import {languageOf} from '../page/language-of.js'
import {liftedTo} from '../page/lifted.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {cut, lift} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a publisher's name at most. */
const NAME_WORDS = 5

/** The description that a machine made of an article's first sentence. */
export const teaser: Stage = {
  name: 'teaser',
  summary:
    'Lifts the article’s own teaser, cut off by a machine, from above the text; with it the date and the publisher behind it.',
  *find(page) {
    const [headline] = liftedTo(page, 'headline')
    if (!headline) return
    const index = page.children.findIndex(({start, shape}) => start >= headline.end && isProse(shape))
    const block = page.children[index]
    const next = page.children[index + 1]
    // An article's first paragraph has the second one below it, not a line of metadata.
    if (block && next && !isProse(next.shape)) yield* take(page, block)
  },
  specimens: [
    {
      name: 'with its date and its publisher',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers... 17.01.2023, Le Courrier
2023-01-17T19:06+0100
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        [
          'teaser/text',
          'Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers...'
        ],
        ['teaser/date', '17.01.2023'],
        ['teaser/publisher', 'Le Courrier']
      ]
    },
    {
      name: 'alone',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and…
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['teaser/text', 'The old bridge at Ashcombe opened again on Tuesday, after two years of works and…']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a first paragraph that trails off',
      lang: 'en',
      page: `Ashcombe bridge opens again
Nobody in Ashcombe had thought that the old bridge would ever be open again, and yet it was so on Tuesday…
It was the mayor himself who walked over first, after two years of works and three winters of delay.`,
      keeps: 'Nobody in Ashcombe had thought'
    },
    {
      name: 'a sentence with three dots in it',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert... mardi matin, après deux ans de travaux et trois hivers de retard.
Une fête sans maire
Le maire n’y était pas : il présidait au même moment, à Quernes, la réunion des communes du canton.`,
      keeps: 'Le pont de Vaubrun a rouvert... mardi matin'
    }
  ]
}

function* take(page: Page, block: Block): Generator<Finding> {
  const {text} = page
  const end = ellipsisIn(page, block)
  if (end === 0) return
  const [date] = datesIn(text, end, block.end, languageOf(page))
  const isTail = date && isBlankBetween(text, end, date.start)
  if (!isTail && !isBlankBetween(text, end, block.end)) return
  yield lift({start: block.start, end}, 'description', text.slice(block.start, end), {
    rule: 'teaser/text',
    reason: 'a teaser made from the first sentence, above the text',
    confidence: 0.85
  })
  if (!isTail) return
  yield cut(date, 'metadata', {rule: 'teaser/date', reason: 'the date behind a teaser', confidence: 0.85})
  const start = date.end + /^[\s,|–\0-]*/.exec(text.slice(date.end, block.end))![0].length
  const name = text.slice(start, block.end)
  if (!/\p{L}/u.test(name) || name.split(' ').length > NAME_WORDS) return
  yield lift({start, end: block.end}, 'publisher', name, {
    rule: 'teaser/publisher',
    reason: 'the publisher behind a teaser',
    confidence: 0.8
  })
}

/** What ends a teaser. */
const ELLIPSES = ['…', '...']

/** Where the block's last ellipsis ends, or 0. */
function ellipsisIn({text}: Page, block: Block): number {
  const line = text.slice(block.start, block.end)
  const ends = ELLIPSES.map(mark => {
    const at = line.lastIndexOf(mark)
    return at < 0 ? 0 : block.start + at + mark.length
  })
  return Math.max(...ends)
}
