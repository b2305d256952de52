import {expect, test} from 'vitest'
import {clean} from '../../src/clean.js'

test.each(['Credit...Dorothy Hale/The Ashcombe Herald', 'Credit...'])(
  'the credit “%s” is no text',
  credit => {
    const page = (line: string) =>
      clean(`Walter Ennis dies at 91
Walter Ennis, whose maps of imaginary lands taught readers to look for rivers before heroes, died at his home in Wexley.
${line}
His daughter said that he had worked until the end on a map of a coast that nobody had asked for, and liked it.`)
        .article.articleBody
    expect(page(credit)).not.toContain('Credit')
    expect(page('Credit')).toContain('Credit')
  }
)
