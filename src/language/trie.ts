import {GLYPH, isWord, kindOf} from '../page/character.js'
import {BLANK, NUMBER, foldCode, isSkipped} from './fold.js'

/** A phrase found in a text. */
export interface Hit<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** Whether a hit counts that ends at `end` in a text, which is looked through to `to`. */
export type Accept<Value> = (value: Value, end: number, text: string, to: number) => boolean

const ROOT = 0
const NONE = -1

/** The tree of the phrases, level by level: the children of a node stand together, in the order of their codes. */
interface Tree<Value> {
  /** Where each node's children begin; the next one's end them. */
  readonly children: Int32Array
  /** What leads to each node. */
  readonly codes: Uint16Array
  /** What each node's phrases stand for. */
  readonly values: readonly (readonly Value[] | undefined)[]
}

/**
 * Phrases by their folded letters. Looking one up costs a step for each unit it shares with the text, so a
 * line that begins like no phrase costs one or two steps, however many phrases there are; and those steps go through
 * the first few nodes, which are seldom far from the processor.
 */
export class Trie<Value> {
  readonly #phrases = new Map<string, Value[]>()
  /** Made when something is looked up. */
  #tree: Tree<Value> | undefined
  readonly #backwards: boolean

  /** @param backwards phrases are looked for from their last letter on */
  constructor(backwards = false) {
    this.#backwards = backwards
  }

  /** The phrase is folded as a text is that phrases are looked for in. */
  add(text: string, value: Value): void {
    const phrase = text.trim()
    let path = ''
    let last = BLANK
    for (let at = 0; at < phrase.length; at++) {
      const code = foldCode(phrase.charCodeAt(this.#backwards ? phrase.length - 1 - at : at))
      if (isSkipped(code, last)) continue
      path += String.fromCharCode(code)
      last = code
    }
    const values = this.#phrases.get(path)
    if (values) values.push(value)
    else this.#phrases.set(path, [value])
    this.#tree = undefined
  }

  /** The longest phrase that begins at `from` and ends, at a word's end, by `to`, and that `accept` takes. */
  longest(text: string, from: number, to: number, accept: Accept<Value>): Hit<Value> | undefined {
    const tree = (this.#tree ??= grow(this.#phrases))
    let node = ROOT
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (isSkipped(code, last)) continue
      node = childOf(tree, node, code)
      if (node === NONE) break
      last = code
      const values = tree.values[node]
      if (!values) continue
      const end = runEnd(text, at, to, code)
      if (splitsWord(text, end, from, to)) continue
      for (const value of values) {
        if (!accept(value, end, text, to)) continue
        hit = {value, start: from, end}
        break
      }
    }
    return hit
  }

  /** Whether a phrase begins at `from` and ends by `to`, be it in the midst of a word. */
  hasAt(text: string, from: number, to: number): boolean {
    const tree = (this.#tree ??= grow(this.#phrases))
    let node = ROOT
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (isSkipped(code, last)) continue
      node = childOf(tree, node, code)
      if (node === NONE) return false
      if (tree.values[node]) return true
      last = code
    }
    return false
  }

  /** The longest phrase that ends at `to` and begins, at a word's beginning, not before `from`. */
  longestBefore(text: string, from: number, to: number): Hit<Value> | undefined {
    const tree = (this.#tree ??= grow(this.#phrases))
    let node = ROOT
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = to - 1; at >= from; at--) {
      const code = foldCode(text.charCodeAt(at))
      if (isSkipped(code, last)) continue
      node = childOf(tree, node, code)
      if (node === NONE) break
      last = code
      const value = tree.values[node]?.[0]
      if (value === undefined) continue
      const start = runStart(text, at, from, code)
      if (!splitsWord(text, start, from, to)) hit = {value, start, end: to}
    }
    return hit
  }
}

function childOf({children, codes}: Tree<unknown>, node: number, code: number): number {
  const end = children[node + 1]!
  for (let child = children[node]!; child < end; child++) {
    const found = codes[child]!
    if (found >= code) return found === code ? child : NONE
  }
  return NONE
}

/** The tree of phrases, each the codes that lead to its node. */
function grow<Value>(phrases: ReadonlyMap<string, readonly Value[]>): Tree<Value> {
  const paths = [...phrases.keys()].sort()
  // Each node is what a stretch of the paths, as sorted, begins with.
  const froms = [0]
  const tos = [paths.length]
  const depths = [0]
  const children: number[] = []
  const codes = [0]
  const values: (readonly Value[] | undefined)[] = []
  for (let node = 0; node < froms.length; node++) {
    const depth = depths[node]!
    let from = froms[node]!
    children.push(codes.length)
    // The shortest is the first.
    const isPhrase = paths[from]?.length === depth
    values.push(isPhrase ? phrases.get(paths[from++]!) : undefined)
    while (from < tos[node]!) {
      const code = paths[from]!.charCodeAt(depth)
      let to = from + 1
      while (to < tos[node]! && paths[to]!.charCodeAt(depth) === code) to++
      froms.push(from)
      tos.push(to)
      depths.push(depth + 1)
      codes.push(code)
      from = to
    }
  }
  children.push(codes.length)
  return {children: Int32Array.from(children), codes: Uint16Array.from(codes), values}
}

/** Past the rest of a number, where the phrase ends in one, and past the marks on its last letter. */
function runEnd(text: string, at: number, to: number, code: number): number {
  let end = at + 1
  while (code === NUMBER && end < to && foldCode(text.charCodeAt(end)) === NUMBER) end++
  while (end < to && foldCode(text.charCodeAt(end)) === 0 && isWord(text.charCodeAt(end))) end++
  return end
}

/** Where the number begins, where the phrase begins with one. */
function runStart(text: string, at: number, from: number, code: number): number {
  let start = at
  while (code === NUMBER && start > from && foldCode(text.charCodeAt(start - 1)) === NUMBER) start--
  return start
}

/** Whether a word goes on from before `at` to behind it. */
function splitsWord(text: string, at: number, from: number, to: number): boolean {
  if (at <= from || at >= to) return false
  const before = kindOf(text.charCodeAt(at - 1))
  return (before & GLYPH) === 0 && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at))
}
