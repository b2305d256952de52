import {describe, expect, test} from 'vitest'
import {clean, replay, restore} from '../../src/index.js'

const LINES = [
  'Ashcombe bridge opens again',
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.',
  'The mayor cut the ribbon at nine, before three hundred people and a wet dog, and was the first over it.',
  'It was drawn by the same hand as the old one, and paid by the county, the town and its baker.'
]

/** The edits of the stage, and what is left of the page, whose books must close. */
function cleaned(raw: string) {
  const {article, log} = clean(raw)
  expect(restore(article, log)).toBe(raw)
  expect(replay(raw, log)).toEqual(article.body)
  return {article, edits: log.stages.find(({stage}) => stage === 'markup')!.edits}
}

describe('markup', () => {
  test.each([
    ['paragraphs', LINES.map(line => `<p>${line}</p>`).join('\n')],
    ['paragraphs on one line', LINES.map(line => `<p class="text">${line}</p>`).join('')],
    ['breaks', LINES.join('<br>\n')],
    ['breaks on one line', LINES.join('<BR/>')],
    ['tags as entities', LINES.map(line => `&lt;p&gt;${line}&lt;/p&gt;`).join('')],
    [
      'tags in JSON',
      JSON.stringify(LINES.map(line => `<p>${line}</p>`).join('\n')).replaceAll('<', '\\u003c')
    ],
    ['tags over line ends', LINES.map(line => `<div\n  class="text">\n${line}\n</div\n>`).join('\n')],
    [
      'scripts and comments over line ends',
      `<style>\np { color: red }\n</style>\n${LINES.join('<br>\n')}<!--\n${LINES[1]}\n--><script>\nif (1 < 2) track()\n</script>`
    ]
  ])('reads a page with its tags as it reads without: %s', (_, raw) => {
    const {article} = cleaned(raw)
    const plain = clean(LINES.join('\n')).article
    expect(article.headline).toBe(plain.headline)
    expect(article.articleBody).toBe(plain.articleBody)
  })

  test('leaves a word whole in which a tag stands', () => {
    const page = LINES.map(line => `<p>${line.replace('Ashcombe', '<b>Ash</b>combe')}</p>`).join('')
    expect(cleaned(page).article.articleBody).toContain('The old bridge at Ashcombe opened')
  })

  test('parts no line before what does not show', () => {
    const pages = ['\u200D', ' \u200D', '\u00AD\u0000', ' \u0000 '].map(
      filler => LINES.map(line => `<p>${line}</p>`).join('\n') + filler
    )
    for (const page of pages) expect(cleaned(page).article.body).toHaveLength(LINES.length - 1)
  })

  test('leaves code that stands in few lines of a page', () => {
    const page = [...LINES, ...LINES, ...LINES, '<ul><li>Bridges</li><li>Mills</li></ul>'].join('\n')
    expect(cleaned(page).edits).toEqual([])
  })

  test.each([
    '<',
    '<p',
    '<p>',
    '<p>\0',
    '<!--',
    '<script>',
    '<b></b>',
    ' <b> </b>',
    'a<p></p>',
    '&lt;p&gt;',
    '<\0'
  ])('closes its books over many of %j', piece => {
    cleaned(`It rained.</p>${piece.repeat(20_000)}</p>x`)
  })
})
