import {columnOf} from '../layout/column.js'
import {dressOf} from '../layout/dress.js'
import {rulerFor} from '../layout/ruler.js'
import {split} from '../layout/split.js'
import {undress} from '../layout/undress.js'
import {unwrap} from '../layout/unwrap.js'
import type {Stage} from '../stage.js'

/** How the dump was made, brought to blocks before anything is judged. */
export const layout: Stage = {
  name: 'layout',
  summary:
    'Joins lines that were wrapped at a column, takes out the marks of Markdown and of text browsers, and puts boundaries into lines that lost theirs.',
  *find(page) {
    const dress = dressOf(page)
    const column = columnOf(page, dress)
    if (column !== undefined) yield* unwrap(page, column, rulerFor(dress))
    if (dress) yield* undress(page, dress)
    if (column === undefined && !dress) yield* split(page)
  },
  specimens: [
    {
      name: 'a page wrapped at a column',
      lang: 'en',
      page: `Ashcombe bridge opens again

The old bridge at Ashcombe opened again on
Tuesday, after two years of works and three
winters of delay, to the joy of a well-
known mayor and his dog.

Long may it stand!`,
      finds: [
        ['layout/unwrap/line', '\n'],
        ['layout/unwrap/line', '\n'],
        ['layout/unwrap/word', '\n']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'short lines that end of their own',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Long may it stand!
Longer than the last!`,
      keeps: `Long may it stand!`
    }
  ]
}
