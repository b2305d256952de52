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
interface Tree {
  /** Where each node's children begin; the next one's end them. */
  readonly children: Int32Array
  /** What leads to each node. */
  readonly codes: Uint16Array
  /** The number of the phrase that ends at each node. */
  readonly phrases: Int32Array
}

/** What a phrase's letters fold to, and what it stands for. */
type Folded<Value> = readonly [path: string, value: Value]

/**
 * Phrases by their folded letters. Looking one up costs a step for each unit it shares with the text, so a
 * line that begins like no phrase costs one or two steps, however many phrases there are; and those steps go through
 * the first few nodes, which are seldom far from the processor.
 */
export class Trie<Value> {
  readonly #tree: Tree
  /** What the phrases stand for, in the order of the phrases. */
  readonly #values: readonly Value[]
  /** Where each phrase's values begin; the next one's end them. */
  readonly #starts: Int32Array

  /**
   * @param phrases with what they stand for; each is folded as a text is that phrases are looked for in
   * @param backwards phrases are looked for from their last letter on
   */
  constructor(phrases: readonly (readonly [phrase: string, value: Value])[], backwards = false) {
    const folded = phrases
      .map(([phrase, value]): Folded<Value> => [pathOf(phrase.trim(), backwards), value])
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    const starts = folded.flatMap(([path], at) => (folded[at - 1]?.[0] === path ? [] : [at]))
    this.#tree = grow(starts.map(at => folded[at]![0]))
    this.#values = folded.map(([, value]) => value)
    this.#starts = Int32Array.from([...starts, folded.length])
  }

  /** The longest phrase that begins at `from` and ends, at a word's end, by `to`, and that `accept` takes. */
  longest(text: string, from: number, to: number, accept: Accept<Value>): Hit<Value> | undefined {
    const tree = this.#tree
    let node = ROOT
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (isSkipped(code, last)) continue
      node = childOf(tree, node, code)
      if (node === NONE) break
      last = code
      const phrase = tree.phrases[node]!
      if (phrase === NONE) continue
      const end = runEnd(text, at, to, code)
      if (splitsWord(text, end, from, to)) continue
      for (let index = this.#starts[phrase]!; index < this.#starts[phrase + 1]!; index++) {
        const value = this.#values[index]!
        if (!accept(value, end, text, to)) continue
        hit = {value, start: from, end}
        break
      }
    }
    return hit
  }

  /** Whether a phrase begins at `from` and ends by `to`, be it in the midst of a word. */
  hasAt(text: string, from: number, to: number): boolean {
    const tree = this.#tree
    let node = ROOT
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (isSkipped(code, last)) continue
      node = childOf(tree, node, code)
      if (node === NONE) return false
      if (tree.phrases[node] !== NONE) return true
      last = code
    }
    return false
  }

  /** The longest phrase that ends at `to` and begins, at a word's beginning, not before `from`. */
  longestBefore(text: string, from: number, to: number): Hit<Value> | undefined {
    const tree = this.#tree
    let node = ROOT
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = to - 1; at >= from; at--) {
      const code = foldCode(text.charCodeAt(at))
      if (isSkipped(code, last)) continue
      node = childOf(tree, node, code)
      if (node === NONE) break
      last = code
      const phrase = tree.phrases[node]!
      if (phrase === NONE) continue
      const start = runStart(text, at, from, code)
      if (!splitsWord(text, start, from, to))
        hit = {value: this.#values[this.#starts[phrase]!]!, start, end: to}
    }
    return hit
  }
}

function childOf({children, codes}: Tree, node: number, code: number): number {
  const end = children[node + 1]!
  for (let child = children[node]!; child < end; child++) {
    const found = codes[child]!
    if (found >= code) return found === code ? child : NONE
  }
  return NONE
}

/** The codes that lead to a phrase's node. */
function pathOf(phrase: string, backwards: boolean): string {
  const codes: number[] = []
  let last = BLANK
  for (let at = 0; at < phrase.length; at++) {
    const code = foldCode(phrase.charCodeAt(backwards ? phrase.length - 1 - at : at))
    if (isSkipped(code, last)) continue
    codes.push(code)
    last = code
  }
  return String.fromCharCode(...codes)
}

/** The tree of phrases, given as the paths to their nodes, in order and each once. */
function grow(paths: readonly string[]): Tree {
  const size = paths.reduce((sum, path, at) => sum + path.length - sharedLength(path, paths[at - 1]), 1)
  const children = new Int32Array(size + 1)
  const codes = new Uint16Array(size)
  const phrases = new Int32Array(size).fill(NONE)
  // Each node is what a stretch of the paths begins with.
  const froms = new Int32Array(size)
  const tos = new Int32Array(size)
  const depths = new Int32Array(size)
  tos[ROOT] = paths.length
  let next = ROOT + 1
  for (let node = ROOT; node < size; node++) {
    const depth = depths[node]!
    let from = froms[node]!
    children[node] = next
    // The shortest is the first.
    if (paths[from]?.length === depth) phrases[node] = from++
    while (from < tos[node]!) {
      const code = paths[from]!.charCodeAt(depth)
      let to = from + 1
      while (to < tos[node]! && paths[to]!.charCodeAt(depth) === code) to++
      froms[next] = from
      tos[next] = to
      depths[next] = depth + 1
      codes[next++] = code
      from = to
    }
  }
  children[size] = next
  return {children, codes, phrases}
}

/** How many codes two paths begin with alike. */
function sharedLength(path: string, other = ''): number {
  let length = 0
  while (length < other.length && path.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
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
