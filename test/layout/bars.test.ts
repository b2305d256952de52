import {describe, expect, test} from 'vitest'
import {parsePage, textOf} from '../../src/page/page.js'
import {sift} from '../../src/stage.js'
import {layout} from '../../src/stages/layout.js'
import {clean, restore} from '../../src/index.js'

function linesOf(text: string): string[] {
  const page = sift(parsePage(text), layout)
  return page.children.map(block => textOf(page, block))
}

const MENU =
  'Home|World|Sport|Culture|Weather|Radio|Films|Books|Food|Garden|Travel|Money|Jobs|Cars|Houses|Letters'

describe('splitAtBars', () => {
  test('ends a line at a bar between elements, and none within a sentence', () => {
    const lines = linesOf(
      `${MENU}|||Ashcombe bridge opens again|By|Ann Lee|The old bridge at|the mill|, drawn by |Tom Hale|, opened again.|Long may it stand!`
    )
    expect(lines.slice(0, 2)).toEqual(['Home', 'World'])
    expect(lines.slice(-5)).toEqual([
      'Ashcombe bridge opens again',
      'By',
      'Ann Lee',
      'The old bridge at the mill, drawn by Tom Hale, opened again.',
      'Long may it stand!'
    ])
  })

  test('leaves the bars of a menu, a title and a table', () => {
    const text =
      'Ashcombe bridge | The Herald\nHome | World | Sport\nThe old bridge opened again on Tuesday.\n|Year|Length|\n|1902|40 m|'
    expect(linesOf(text).join('\n')).toBe(text)
  })

  test('ends no line before what does not show', () => {
    for (const filler of ['|\u00AD|x', '\u0000|&nbsp;', '|x|\u0000&zwj;', ' |\u00AD \u001B[2J&zwj; | x']) {
      const raw = `${MENU}|Ashcombe bridge opens again|The old bridge opened again on Tuesday.${filler}`
      const {article, log} = clean(raw)
      expect(restore(article, log)).toBe(raw)
    }
  })

  test('takes no longer than the page is long', () => {
    const begun = performance.now()
    linesOf('a\n'.repeat(50_000) + 'a|'.repeat(100_000))
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
