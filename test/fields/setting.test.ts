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
import {sift} from '../../src/stage.js'
import {layout} from '../../src/stages/layout.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and
three winters of delay. The mayor cut the ribbon at nine, in front of some three
hundred people and one very wet dog.`

/** The block of a text browser's page that has a text, and its page. */
function blockOf(raw: string, text: string): [Page, Block] {
  const page = sift(parsePage(raw), layout)
  return [page, page.children.find(({start, end}) => page.text.slice(start, end).includes(text))!]
}

const dump = `  • News\n  • Sport\n\nBridge opens\n\n\n\n${TEXT}\n\n   Indented line of it\n${'word '.repeat(20)}`

describe('leadOf', () => {
  it.each([
    ['Bridge opens', FLUSH],
    ['Sport', MARKED],
    ['Indented line', INDENTED]
  ])('tells what stands before “%s”', (text, lead) => {
    expect(leadOf(...blockOf(dump, text))).toBe(lead)
  })

  it('tells nothing amid a long line', () => {
    const page = parsePage('word '.repeat(20))
    expect(leadOf(page, {...page.children[0]!, start: 50})).toBe(AMID)
  })
})

describe('emptyLinesAround', () => {
  it('counts two above and two below at most', () => {
    expect(emptyLinesAround(...blockOf(dump, 'Bridge opens'))).toBe(3)
    expect(emptyLinesAround(...blockOf(dump, 'News'))).toBe(0)
    expect(emptyLinesAround(...blockOf(dump, 'Indented line'))).toBe(1)
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
