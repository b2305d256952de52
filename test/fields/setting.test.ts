import {describe, expect, it} from 'vitest'
import {
  AMID,
  emptyLinesAround,
  FLUSH,
  INDENTED,
  isTop,
  leadOf,
  lineEndsAround,
  MARKED
} from '../../src/fields/setting.js'
import type {Block} from '../../src/page/block.js'
import {parsePage, type Page} from '../../src/page/page.js'

const DUMP = `  • News
  • Sport
 3. Weather

Bridge opens



The old bridge at Ashcombe opened again on Tuesday, after two years of works.

   Indented line`

/** The page, and a block of it that has nothing but the text. */
function blockOf(raw: string, text: string): [Page, Block] {
  const page = parsePage(raw)
  const start = raw.indexOf(text)
  return [page, {...page.children[0]!, start, end: start + text.length}]
}

describe('leadOf', () => {
  it.each([
    [DUMP, 'Bridge opens', FLUSH],
    [DUMP, 'Sport', MARKED],
    [DUMP, 'Weather', MARKED],
    [DUMP, 'Indented line', INDENTED],
    ['Tom HaleBridge opens', 'Bridge opens', AMID],
    [`${' '.repeat(30)}Bridge opens`, 'Bridge opens', AMID],
    ['Bridge opens', 'Bridge opens', FLUSH]
  ])('tells of %j what stands before “%s”', (raw, text, lead) => {
    expect(leadOf(...blockOf(raw, text))).toBe(lead)
  })
})

describe('emptyLinesAround', () => {
  it('counts two above and two below at most', () => {
    expect(emptyLinesAround(...blockOf(DUMP, 'Bridge opens'))).toBe(3)
    expect(emptyLinesAround(...blockOf(DUMP, 'News'))).toBe(0)
    expect(emptyLinesAround(...blockOf(DUMP, 'Indented line'))).toBe(1)
  })
})

describe('lineEndsAround', () => {
  it('passes marks and white space', () => {
    const page = parsePage('  ** Bridge opens **  \nRain fell. Snow came.')
    const [first, second] = page.children
    expect(lineEndsAround(page, {...first!, start: 5, end: 17})).toBe(2)
    expect(lineEndsAround(page, {...second!, start: second!.start + 11})).toBe(1)
  })
})

describe('isTop', () => {
  it.each([
    ['# Bridge opens', 2, true],
    ['## Bridge opens', 3, false],
    ['x\n# Bridge opens', 4, true],
    ['no # Bridge opens', 5, false]
  ])('of %j at %d is %s', (raw, start, isIt) => {
    const page = parsePage(raw)
    expect(isTop(page, {...page.children[0]!, start})).toBe(isIt)
  })
})
