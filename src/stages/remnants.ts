import {lineOf} from '../page/line.js'
import {findingsOf, type Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Span} from '../page/span.js'
import type {Stage} from '../stage.js'

/** Words that are left of a line of metadata at most: "Publié dans Vaubrun Hebdo le", "par", "-". */
const MOST_WORDS = 6

/** What is left of a line when its date, author and section are lifted. */
export const remnants: Stage = {
  name: 'remnants',
  summary: 'Cuts the dashes, labels and little words that stay of a line from which something was lifted.',
  *find(page) {
    const lines = liftedLines(page)
    let next = 0
    for (const block of page.children) {
      while (next < lines.length && lines[next]![1] <= block.start) next++
      const line = lines[next]
      if (!line) return
      if (block.end <= line[0] || block.shape.words > MOST_WORDS) continue
      yield cut(block, 'metadata', {
        rule: 'remnants/line',
        reason: 'what is left of a line of metadata',
        confidence: 0.85
      })
    }
  },
  specimens: [
    {
      name: 'what stood between date and author',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Publié dans Le Courrier le 25 - 07 - 2021 - Écrit par : L.M
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        ['remnants/line', 'Publié dans Le Courrier le'],
        ['remnants/line', '-'],
        ['remnants/line', ':']
      ]
    },
    {
      name: 'dashes and a label',
      lang: 'en',
      page: `Ashcombe bridge opens again
Posted on 5 March 2024 - By Tom Hale -
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['remnants/line', 'Posted on'],
        ['remnants/line', '-'],
        ['remnants/line', '-']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a short line below the date',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
A wet dog
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
5 March 2024 - By Tom Hale`,
      keeps: 'A wet dog',
      finds: [['remnants/line', '-']]
    },
    {
      name: 'a first paragraph that has lost a date before it',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021 - Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      keeps: 'Le pont de Vaubrun a rouvert mardi matin'
    }
  ]
}

/** The lines from which something was lifted, in order. */
function liftedLines(page: Page): Span[] {
  const lifts = findingsOf(page).filter(({op}) => op === 'lift')
  const lines: Span[] = []
  for (const lift of lifts.sort((a, b) => a.start - b.start)) {
    // A line of a thousand tags is looked along once.
    if (lift.end > (lines.at(-1)?.[1] ?? 0)) lines.push(lineOf(page, lift))
  }
  return lines
}
