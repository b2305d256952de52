import {describe, expect, it} from 'vitest'
import {menuAt} from '../../src/outline/menus.js'
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
    const menus = page.children.map(block => menuAt(page, block))
    expect(menus[1]).toEqual({start: page.children[1]!.start, end: page.children[6]!.end, isSorted: false})
    // The headline is in none, nor is what stands behind the sixth line.
    expect(menus).toEqual([undefined, ...ENTRIES.map(() => menus[1]), ...ENTRIES.map(() => undefined)])
  })

  it('are options of a form where they are many and in order, but for a few', () => {
    const isSorted = (lines: readonly string[]) => {
      const page = parsePage(lines.join('\n'))
      return menuAt(page, page.children[0]!)?.isSorted
    }
    expect(isSorted(COUNTRIES)).toBe(true)
    expect(isSorted([...COUNTRIES, 'Åland'])).toBe(true)
    expect(isSorted(COUNTRIES.toReversed())).toBe(false)
    expect(isSorted(ENTRIES.toSorted())).toBe(false)
  })
})
