import {describe, expect, it} from 'vitest'
import {secondOf} from '../../src/outline/stream.js'
import {parsePage} from '../../src/page/page.js'

const PARAGRAPH =
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.'
const SHARE = 'Share This Story'

/** An article of a stream: its author, its date, a button, its headline and paragraphs. */
function article(
  author: string,
  day: number,
  {button = SHARE, headline = 'Wolf seen near the bridge', paragraphs = 4} = {}
) {
  const text = Array.from({length: paragraphs}, () => PARAGRAPH)
  return [author, `November ${day}, 2024`, button, headline, ...text]
}

function secondIn(...lines: readonly string[][]): number | undefined {
  return secondOf(parsePage(lines.flat().join('\n\n')))
}

const first = article('Ann Lee', 9)
const second = article('Tom Hale', 8)
const third = article('Ann Lee', 7)

describe('a stream of articles', () => {
  it('goes on with the author over the second date', () => {
    expect(secondIn(first, second, third)).toBe(first.length)
    expect(secondIn(['Home', 'Sport'], first, second, third)).toBe(first.length + 2)
  })

  it('is none of two dates, which may be that of the article and of its change', () => {
    expect(secondIn(first, second)).toBeUndefined()
  })

  it('is none without a button beside each date, as the days of a diary', () => {
    const days = [9, 8, 7].map(day => article('A day', day, {button: 'Weather: fair'}))
    expect(secondIn(...days)).toBeUndefined()
    expect(secondIn(first, article('Tom Hale', 8, {button: 'Print'}), third)).toBeUndefined()
  })

  it('is none without a headline below each date', () => {
    expect(secondIn(first, article('Tom Hale', 8, {headline: 'Rain'}), third)).toBeUndefined()
  })

  it('is none of entries of a paragraph or three, as in a live report', () => {
    expect(secondIn(first, article('Tom Hale', 8, {paragraphs: 3}), third)).toBeUndefined()
  })

  it('is none where text stands above the first date', () => {
    expect(secondIn([PARAGRAPH, PARAGRAPH], first, second, third)).toBeUndefined()
  })

  it('leaves the last sentences of the first article, and what is more than stands over its date', () => {
    const [, ...dated] = first
    const said = ['“Never again,” said the mayor.', 'He went home.']
    expect(secondIn(dated, said, second.slice(1), third)).toBe(dated.length + said.length)
    expect(secondIn(first, said, second, third)).toBe(first.length + said.length)
  })

  it('is looked for in time that grows with the page alone, however many forms its dates have', () => {
    const marks = Array.from(
      {length: 2000},
      (_, at) => `${'.,;:-'[at % 5]!.repeat(1 + (at % 400))} 12 March 2024`
    )
    const lines = [...Array.from({length: 40_000}, () => 'Sport'), ...marks, ...marks, ...marks]
    const page = parsePage(lines.join('\n'))
    const begun = performance.now()
    expect(secondOf(page)).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
