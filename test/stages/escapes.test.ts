import {describe, expect, test} from 'vitest'
import {clean, replay, restore} from '../../src/index.js'

const PAGE = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
“I hadn’t thought I’d see it”, said Zoë Lee, the mayor, who cut the ribbon at nine, before a wet dog 🐕.
It was drawn by the same hand as the old one, and paid by the county, the town and C:\\Quern & Sons.`

/** The page as JSON has it, with no letter beyond ASCII, as Python writes it. */
function asAscii(page: string): string {
  return JSON.stringify(page).replaceAll(
    /[\x80-\uFFFF]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

describe('escapes', () => {
  test.each([
    ['JSON', JSON.stringify(PAGE)],
    ['JSON in ASCII', asAscii(PAGE)],
    ['without quotation marks', JSON.stringify(PAGE).slice(1, -1)],
    ['with the line ends of Windows', JSON.stringify(PAGE.replaceAll('\n', '\r\n'))],
    ['with a tab at each line’s end', JSON.stringify(PAGE.replaceAll('\n', '\t\n\t'))]
  ])('reads a string that was not decoded like the page itself: %s', (_, raw) => {
    const {article, log} = clean(raw)
    const plain = clean(PAGE).article
    expect(article.headline).toBe(plain.headline)
    expect(article.articleBody).toBe(plain.articleBody)
    expect(restore(article, log)).toBe(raw)
    expect(replay(raw, log)).toEqual(article.body)
  })

  test('leaves half of a pair as it stands', () => {
    expect(clean(asAscii(PAGE.replace('🐕', '\uD83D'))).article.articleBody).toContain('\\ud83d')
  })

  test('leaves the code of a page that has its lines', () => {
    const raw = `${PAGE}\nprintf("Hello\\nAshcombe\\nBridge\\n");\nThe letter \\u00e9 is é there, of \\u0041 and \\u0042.`
    expect(clean(raw).log.stages.find(({stage}) => stage === 'escapes')?.edits).toEqual([])
  })

  test.each(['\\', '\\n', '\\nA', '\\u0041', '"\\nA', '\\u000a\\nA'])(
    'closes its books over many of %j',
    piece => {
      const raw = `It rained.${piece.repeat(20_000)}"`
      const {article, log} = clean(raw)
      expect(restore(article, log)).toBe(raw)
    }
  )
})
