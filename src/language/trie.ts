import {GLYPH, isWord, kindOf} from '../page/character.js'
import {BLANK, NUMBER, foldOf, foldText} from './fold.js'

interface Node<Value> {
  readonly next: Map<number, Node<Value>>
  value: Value | undefined
}

/** A phrase found in a text. */
export interface Hit<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/**
 * Phrases by their folded letters. Looking one up costs a step for each unit it shares with the text, so a
 * line that begins like no phrase costs one or two steps, however many phrases there are.
 */
export class Trie<Value> {
  readonly #root: Node<Value> = {next: new Map(), value: undefined}

  /** Returns what the phrase already had, if anything. */
  add(phrase: string, value: Value): Value | undefined {
    let node = this.#root
    const key = foldText(phrase)
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at)
      let child = node.next.get(code)
      if (!child) node.next.set(code, (child = {next: new Map(), value: undefined}))
      node = child
    }
    const before = node.value
    node.value ??= value
    return before
  }

  /** The longest phrase that begins at `from` and ends, at a word's end, by `to`, and that `accepts` takes. */
  longest(
    text: string,
    from: number,
    to: number,
    accepts?: (end: number) => boolean
  ): Hit<Value> | undefined {
    let node = this.#root
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldOf(text.charCodeAt(at))
      if (code === 0 || (code === last && (code === BLANK || code === NUMBER))) continue
      const child = node.next.get(code)
      if (!child) break
      node = child
      last = code
      if (node.value !== undefined) {
        const end = runEnd(text, at, to, code)
        if (!splitsWord(text, end, to) && (!accepts || accepts(end)))
          hit = {value: node.value, start: from, end}
      }
    }
    return hit
  }
}

/** Past the rest of a number, where the phrase ends in one, and past the marks on its last letter. */
function runEnd(text: string, at: number, to: number, code: number): number {
  let end = at + 1
  while (code === NUMBER && end < to && foldOf(text.charCodeAt(end)) === NUMBER) end++
  while (end < to && foldOf(text.charCodeAt(end)) === 0 && isWord(text.charCodeAt(end))) end++
  return end
}

function splitsWord(text: string, end: number, to: number): boolean {
  if (end >= to) return false
  const before = kindOf(text.charCodeAt(end - 1))
  return (before & GLYPH) === 0 && isWord(text.charCodeAt(end - 1)) && isWord(text.charCodeAt(end))
}
