import {describe, expect, it} from 'vitest'
import {menuAt, menusOf} from '../../src/outline/menus.js'
import {parsePage} from '../../src/page/page.js'

const ENTRIES = ['Home', 'World', 'Sport', 'Culture', 'Weather', 'Letters']
const COUNTRIES = [
  'Albania Algeria Andorra Angola Armenia Australia Austria Bahrain Belgium Belize Benin',
  'Bhutan Bolivia Botswana Brazil Bulgaria Burundi Cambodia Cameroon Canada Chile'
]
  .join(' ')
  .split(' ')

describe('menus', () => {
  it('are six short lines or more without figures or sentences', () => {
    const page = parsePage(
      ['A headline of the day', ...ENTRIES, 'It rained.', ...ENTRIES.slice(0, 5)].join('\n')
    )
    expect(menusOf(page)).toEqual([
      {start: page.children[1]!.start, end: page.children[6]!.end, isSorted: false}
    ])
    expect(menuAt(page, page.children[2]!)).toBe(menusOf(page)[0])
    expect(menuAt(page, page.children[0]!)).toBeUndefined()
  })

  it('are options of a form where they are many and in order, but for a few', () => {
    const isSorted = (lines: readonly string[]) => menusOf(parsePage(lines.join('\n')))[0]?.isSorted
    expect(isSorted(COUNTRIES)).toBe(true)
    expect(isSorted([...COUNTRIES, 'Åland'])).toBe(true)
    expect(isSorted(COUNTRIES.toReversed())).toBe(false)
    expect(isSorted(ENTRIES.toSorted())).toBe(false)
  })
})
