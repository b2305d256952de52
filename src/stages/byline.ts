import {trunkOf} from '../judge/trunk.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseAt, phraseOf, type Match} from '../language/lexicon.js'
import {namesAt} from '../language/name.js'
import {trim, type Block} from '../page/block.js'
import {partsOf} from '../page/parts.js'
import type {Finding, Lift} from '../page/finding.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {cut, lift} from '../page/propose.js'
import {endsSentence} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a line that says by whom, date and section left out. */
const MOST_WORDS = 16
/** How many blocks above the text's first and below its last paragraph a name is the author's. */
const ABOVE = 12
const BELOW = 4

/** Who wrote the article. */
export const byline: Stage = {
  name: 'byline',
  summary:
    'Lifts the authors’ names from the lines around the article, behind “by” or alone beside the date; cuts the label.',
  *find(page) {
    const {start, end} = trunkOf(page)
    const seen = new Set<string>()
    const dates = liftedTo(page, 'datePublished')
    for (const [index, block] of page.children.entries()) {
      if (index < start - ABOVE || index >= end + BELOW || block.shape.words > MOST_WORDS) continue
      const label = labelOf(page, block)
      if (label) yield* labelled(page, block, label, seen)
      else if (index < start + 3 && isBesideDate(page, index, dates)) yield* alone(page, block, seen)
    }
  },
  specimens: [
    {
      name: 'behind the date and the section',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021 - 12h40 - Monde - Écrit par : L.M
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        ['byline/author/fr/écrit-par', 'Écrit par'],
        ['byline/name', 'L.M']
      ]
    },
    {
      name: 'two names, and one again below',
      lang: 'en',
      page: `Ashcombe bridge opens again
By Ann Lee and Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Written by Ann Lee`,
      finds: [
        ['byline/author/en/by', 'By'],
        ['byline/name', 'Ann Lee'],
        ['byline/name', 'Tom Hale'],
        ['byline/author/en/written-by', 'Written by'],
        ['byline/again', 'Ann Lee']
      ]
    },
    {
      name: 'alone beside the date',
      lang: 'it',
      page: `Riapre il ponte di Santerno
Giulia Marchi
17.01.2023
Il vecchio ponte di Santerno ha riaperto martedì, dopo due anni di lavori e tre inverni di ritardo.`,
      finds: [['byline/beside-date', 'Giulia Marchi']]
    }
  ],
  nearMisses: [
    {
      name: 'a name alone in the midst of the text',
      lang: 'en',
      page: `Who built the bridge
By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, and three people can say that it is their work. None of them was asked to cut the ribbon, which the mayor did himself.
Martha Quill
She drew the first plan at a kitchen table, on the back of a calendar, and the county paid her for it eleven years later, when the bridge was up.`,
      keeps: 'Martha Quill'
    },
    {
      name: 'sentences that begin like a byline',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
By Tuesday the last ferry had left.
By noon half of the town stood in the middle of it, and the other half was waiting at the end.`,
      keeps: 'By Tuesday the last ferry had left.'
    },
    {
      name: 'a sentence that begins with “par”',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Par Toutatis, quel hiver !
Trois fois la rivière avait emporté les échafaudages, et trois fois on les avait remontés, sans que personne à la mairie ne compte plus ni les jours ni les sous.`,
      keeps: 'Par Toutatis, quel hiver !'
    }
  ]
}

/** The "by" of a block: at its beginning, or at that of a part behind a dash: "4 mai - Monde - Écrit par : A.P". */
function labelOf(page: Page, block: Block): Match | undefined {
  const first = phraseOf(page, block)
  if (first?.stage === 'byline' && first.role === 'author' && first.at === 'start') return first
  // Only a line with a date has a byline behind other things; the date may have been lifted from it.
  if (block.shape.digits < 4 && block.spans.length === 1 && beginsLine(page, block)) return undefined
  for (const [start, end] of partsOf(page.text, block)) {
    const phrase = phraseAt(page.text, start, end)
    if (phrase?.stage === 'byline' && phrase.role === 'author' && phrase.at === 'start') return phrase
  }
  return undefined
}

/** Whether the block begins where its raw line does. */
function beginsLine({raw}: Page, {start}: Block): boolean {
  return trim(raw, raw.lastIndexOf('\n', start - 1) + 1, start) === undefined
}

function* labelled(page: Page, block: Block, label: Match, seen: Set<string>): Generator<Finding> {
  const names = namesAt(page.text, pastColon(page.text, label.end, block.end), block.end)
  const last = names.at(-1)
  // "By Tuesday the last ferry had left." is a sentence.
  if (!last || (endsSentence(block.shape) && last.end < block.end - 1)) return
  yield cut({start: label.start, end: label.end}, 'metadata', {
    rule: ruleOf(label),
    reason: 'the label of a byline',
    confidence: 0.9
  })
  for (const name of names) {
    if (seen.has(name.text)) {
      yield cut(name, 'metadata', {
        rule: 'byline/again',
        reason: 'the author’s name once more',
        confidence: 0.85
      })
      continue
    }
    seen.add(name.text)
    yield lift(name, 'author', name.text, {
      rule: `byline/name`,
      reason: 'the name behind the label of a byline',
      confidence: 0.9
    })
  }
}

function pastColon(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s:\0]/.test(text[at]!)) at++
  return at
}

/** A name alone on its line, next to the line that gave the date. */
function* alone(page: Page, block: Block, seen: Set<string>): Generator<Finding> {
  if (block.shape.words < 2 || block.shape.words > 4 || phraseOf(page, block)) return
  const [name, ...more] = namesAt(page.text, block.start, block.end)
  if (!name || more.length > 0 || name.end !== block.end || seen.has(name.text)) return
  seen.add(name.text)
  yield lift(name, 'author', name.text, {
    rule: 'byline/beside-date',
    reason: 'a name alone beside the date',
    confidence: 0.7
  })
}

/** Whether nothing but white space is between the block and what the dates stage lifted. */
function isBesideDate(page: Page, index: number, dates: readonly Lift[]): boolean {
  const block = page.children[index]!
  const before = page.children[index - 1]?.end ?? 0
  const after = page.children[index + 1]?.start ?? page.raw.length
  return dates.some(
    ({start, end}) => (start >= before && end <= block.start) || (end <= after && start >= block.end)
  )
}
