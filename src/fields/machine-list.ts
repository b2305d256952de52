import {isAuthor, MOST_WORDS} from '../outline/is-tag.js'
import {trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import {shown, type Page} from '../page/page.js'
import {endsSentence} from '../page/shape.js'
import type {Span} from '../page/span.js'
import {tagsIn} from './tags.js'

/** Tags in a list, and the blocks that say one of them once more. */
interface MachineList {
  readonly tags: readonly Span[]
  readonly again: readonly Block[]
}

/** `algérie, maroc, sahara occidental` where "algérie" and "maroc" stand alone on other lines: a machine's list. */
export function machineList(page: Page): MachineList {
  const {start, end} = trunkOf(page)
  let lines: ReadonlyMap<string, Block[]> | undefined
  for (const [index, block] of page.children.entries()) {
    const {shape} = block
    if (shape.commas === 0 || endsSentence(shape) || shape.words > MOST_WORDS * (shape.commas + 1)) continue
    if (index > start && index < end) continue
    const tags = tagsIn(page, block.start, block.end)
    if (tags.length < 2) continue
    lines ??= shortLines(page)
    const names = tags.map(tag => shown(page.text, ...tag).trim())
    const again = names.map(name => lines?.get(name.toLowerCase()))
    // "Ann Lee", "Tom Hale", "Ann Lee, Tom Hale": who wrote it, once more.
    if (again.includes(undefined) || names.some(name => isAuthor(page, name))) continue
    const others = new Set(again.flatMap(blocks => blocks ?? []))
    others.delete(block)
    return {tags, again: [...others]}
  }
  return {tags: [], again: []}
}

/** The blocks that are short enough for a tag, by their text in small letters. */
function shortLines(page: Page): Map<string, Block[]> {
  const lines = new Map<string, Block[]>()
  for (const block of page.children) {
    if (block.shape.words > MOST_WORDS) continue
    const text = shown(page.text, block.start, block.end).toLowerCase()
    const same = lines.get(text)
    if (same) same.push(block)
    else lines.set(text, [block])
  }
  return lines
}
