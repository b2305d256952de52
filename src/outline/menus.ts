import type {Block} from '../page/block.js'
import {foldOf} from '../language/fold.js'
import {firstBehind} from '../page/first-behind.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {endsSentence} from '../page/shape.js'

/** Short lines in a row: UTF-16 offsets. */
interface Menu {
  readonly start: number
  readonly end: number
  /** Its lines are in the alphabet's order, as the countries of a form are. */
  readonly isSorted: boolean
}

/** Lines of a menu at least: a teaser has a section, a name and a time beside its headline, never as many. */
const LEAST = 6
/** Words of an entry at most. */
const WORDS = 3
/** Lines that are in order by chance are fewer; a few of so many may be out of it: "Åland" stands behind "Albanie". */
const SORTED = 20
const STRAY = 0.1

/** The runs of short lines without figures or sentences: menus, and the options of forms. */
const menusOf = oncePerPage<readonly Menu[]>(find)

function find(page: Page): Menu[] {
  const {children} = page
  const menus: Menu[] = []
  for (let start = 0; start < children.length; start++) {
    let end = start
    while (end < children.length && isEntry(children[end]!)) end++
    if (end - start >= LEAST) {
      const entries = children.slice(start, end)
      menus.push({start: entries[0]!.start, end: entries.at(-1)!.end, isSorted: isSorted(page, entries)})
    }
    start = end
  }
  return menus
}

function isEntry({shape}: Block): boolean {
  return shape.words <= WORDS && shape.letters > 0 && shape.digits === 0 && !endsSentence(shape)
}

function isSorted(page: Page, entries: readonly Block[]): boolean {
  if (entries.length < SORTED) return false
  const names = entries.map(entry => foldOf(page, entry))
  const strays = names.filter((name, index) => index > 0 && name < names[index - 1]!).length
  return strays <= names.length * STRAY
}

/** The menu that the block is in. */
export function menuAt(page: Page, {start}: Block): Menu | undefined {
  const menus = menusOf(page)
  const menu = menus[firstBehind(menus.length, index => menus[index]!.end, start)]
  return menu && menu.start <= start ? menu : undefined
}
