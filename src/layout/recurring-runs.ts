import {Numbering} from '../language/numbering.js'
import {hashOfRun} from '../language/word-hash.js'

/** Words that must be the same, at least: two are a name. */
const LEAST = 3
/** Nothing longer counts for more: few headlines have so many words. */
const LONGEST = 30

/** Runs of words that a page has more than once, a boundary seldom within. All numbers are of words, up to 30. */
export class RecurringRuns {
  /** The longest run that begins with the word at each index; 0 where none does. */
  readonly begins: Uint8Array
  /** That ends before it. */
  readonly ends: Uint8Array
  /** That goes on over the boundary before it. */
  readonly over: Uint8Array

  constructor(words: number, runs: Iterable<readonly [from: number, to: number]>) {
    this.begins = new Uint8Array(words + 1)
    this.ends = new Uint8Array(words + 1)
    this.over = new Uint8Array(words + 1)
    for (const [from, to] of runs) {
      const length = Math.min(LONGEST, to - from)
      raise(this.begins, from, length)
      raise(this.ends, to, length)
      for (let at = from + 1; at < to; at++) raise(this.over, at, length)
    }
  }
}

function raise(numbers: Uint8Array, at: number, least: number): void {
  if (numbers[at]! < least) numbers[at] = least
}

/**
 * Every run of words that the page had before, and with it the last place where it stood: of a menu above and below the
 * text both, of a teaser and the same words as the text of its picture both.
 *
 * @param ids the words in order, as numbers
 */
export function* recurring(ids: Int32Array, words: number): Generator<readonly [from: number, to: number]> {
  const keys = new Numbering(words)
  const last: number[] = []
  let from = 0
  let back = 0
  for (let at = 0; at + LEAST <= words; at++) {
    const goesOn = back > 0 && ids[at + LEAST - 1] === ids[at + LEAST - 1 - back]
    if (back > 0 && !goesOn) yield* both(from, at + LEAST - 1, back)
    const key = keys.add(hashOfRun(ids, at, at + LEAST))
    if (!goesOn) {
      from = at
      back = key < last.length ? at - last[key]! : 0
    }
    last[key] = at
  }
  if (back > 0) yield* both(from, words, back)
}

function* both(from: number, to: number, back: number): Generator<readonly [from: number, to: number]> {
  yield [from, to]
  yield [from - back, to - back]
}

/**
 * Runs that the page begins with, and their copies: the window's title repeats the headline.
 *
 * @param ids the words in order, as numbers
 */
export function* titled(ids: Int32Array, words: number): Generator<readonly [from: number, to: number]> {
  let longest = 0
  for (let from = 1; from + LEAST <= words; from++) {
    let length = 0
    while (length < LONGEST && from + length < words && ids[from + length] === ids[length]) length++
    if (length < LEAST) continue
    yield [from, from + length]
    longest = Math.max(longest, length)
    from += length - 1
  }
  if (longest > 0) yield [0, longest]
}
