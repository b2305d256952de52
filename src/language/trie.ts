import {GLYPH, isWord, kindOf} from '../page/character.js'
import {BLANK, NUMBER, foldCode} from './fold.js'

/** A phrase found in a text. */
export interface Hit<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** Whether a hit counts that ends at `end` in a text, which is looked through to `to`. */
export type Accept<Value> = (value: Value, end: number, text: string, to: number) => boolean

const ROOT = 1
const NONE = 0

/**
 * Phrases by their folded letters. Looking one up costs a step for each unit it shares with the text, so a
 * line that begins like no phrase costs one or two steps, however many phrases there are. All edges of the
 * tree are in one hash table of plain numbers: much faster than a Map in each node.
 */
export class Trie<Value> {
  /** What each node's phrases stand for; a node is an index. */
  readonly #values: (Value[] | undefined)[] = [undefined, undefined]
  /** Edges, three numbers each: the node they lead from, the code, the node they lead to. Its length is a power of 2. */
  #edges = new Int32Array(3 << 10)
  #mask = (1 << 10) - 1
  readonly #backwards: boolean

  /** @param backwards phrases are looked for from their last letter on */
  constructor(backwards = false) {
    this.#backwards = backwards
  }

  /** The phrase is folded as a text is that phrases are looked for in. */
  add(text: string, value: Value): void {
    const phrase = text.trim()
    let node = ROOT
    let last = BLANK
    for (let at = 0; at < phrase.length; at++) {
      const code = foldCode(phrase.charCodeAt(this.#backwards ? phrase.length - 1 - at : at))
      if (code === 0 || (code === last && (code === BLANK || code === NUMBER))) continue
      const child = this.#child(node, code)
      node = child === NONE ? this.#grow(node, code) : child
      last = code
    }
    const values = this.#values[node]
    if (values) values.push(value)
    else this.#values[node] = [value]
  }

  /** The longest phrase that begins at `from` and ends, at a word's end, by `to`, and that `accept` takes. */
  longest(text: string, from: number, to: number, accept: Accept<Value>): Hit<Value> | undefined {
    let node = ROOT
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (code === 0 || (code === last && (code === BLANK || code === NUMBER))) continue
      node = this.#child(node, code)
      if (node === NONE) break
      last = code
      const values = this.#values[node]
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
    let node = ROOT
    let last = BLANK
    for (let at = from; at < to; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (code === 0 || (code === last && (code === BLANK || code === NUMBER))) continue
      node = this.#child(node, code)
      if (node === NONE) return false
      if (this.#values[node]) return true
      last = code
    }
    return false
  }

  /** The longest phrase that ends at `to` and begins, at a word's beginning, not before `from`. */
  longestBefore(text: string, from: number, to: number): Hit<Value> | undefined {
    let node = ROOT
    let hit: Hit<Value> | undefined
    let last = BLANK
    for (let at = to - 1; at >= from; at--) {
      const code = foldCode(text.charCodeAt(at))
      if (code === 0 || (code === last && (code === BLANK || code === NUMBER))) continue
      node = this.#child(node, code)
      if (node === NONE) break
      last = code
      const value = this.#values[node]?.[0]
      if (value === undefined) continue
      const start = runStart(text, at, from, code)
      if (!splitsWord(text, start, from, to)) hit = {value, start, end: to}
    }
    return hit
  }

  #child(node: number, code: number): number {
    return this.#edges[this.#edge(node, code) + 2]!
  }

  /** Where the edge is, or would be. */
  #edge(node: number, code: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7
    for (;;) {
      const edge = (slot & this.#mask) * 3
      const from = this.#edges[edge]!
      if (from === NONE || (from === node && this.#edges[edge + 1] === code)) return edge
      slot++
    }
  }

  #grow(from: number, code: number): number {
    // Half empty, so that a look-up that finds nothing ends soon.
    if (this.#values.length * 2 > this.#mask) this.#rehash()
    const node = this.#values.push(undefined) - 1
    this.#put(from, code, node)
    return node
  }

  #rehash(): void {
    const edges = this.#edges
    this.#edges = new Int32Array(edges.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < edges.length; at += 3) {
      if (edges[at] !== NONE) this.#put(edges[at]!, edges[at + 1]!, edges[at + 2]!)
    }
  }

  #put(from: number, code: number, to: number): void {
    const edge = this.#edge(from, code)
    this.#edges[edge] = from
    this.#edges[edge + 1] = code
    this.#edges[edge + 2] = to
  }
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
