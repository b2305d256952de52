import {SPREAD} from './word-hash.js'

/** How full the table may be, as a share: a look-up in one half empty ends soon. */
const LOAD = 2

/**
 * Numbers for hashes: 0, 1, 2 … in the order in which they are first met. Keys stand in one array of plain numbers, each
 * in its own slot or, where that is taken, in another: a Map of as many costs four times as much.
 */
export class Numbering {
  /** Two for each slot: a key, and one more than its number; 0 where there is none. Together, they are near each other. */
  #slots: Int32Array
  #mask: number
  #size = 0

  /** @param expected how many hashes there may be; it grows where there are more */
  constructor(expected: number) {
    let slots = 16
    while (slots < expected * LOAD) slots *= 2
    this.#slots = new Int32Array(2 * slots)
    this.#mask = slots - 1
  }

  /** How many hashes have a number. */
  get size(): number {
    return this.#size
  }

  /** The hash's number: of one that is new, as many as there were. */
  add(hash: number): number {
    const slots = this.#slots
    const at = slotOf(slots, this.#mask, hash)
    const known = slots[at + 1]!
    if (known > 0) return known - 1
    slots[at] = hash
    slots[at + 1] = ++this.#size
    if (this.#size * LOAD > this.#mask) this.#grow()
    return this.#size - 1
  }

  /** The hash's number, or -1 where it has none. */
  find(hash: number): number {
    const slots = this.#slots
    return slots[slotOf(slots, this.#mask, hash) + 1]! - 1
  }

  #grow(): void {
    const before = this.#slots
    const slots = new Int32Array(before.length * 2)
    this.#slots = slots
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue
      const to = slotOf(slots, this.#mask, before[at]!)
      slots[to] = before[at]!
      slots[to + 1] = before[at + 1]!
    }
  }
}

/**
 * Where the hash is, or would be. From a slot that another has it goes on in steps of its own, odd, so that they come by
 * all: to fill slots in a row, words can be chosen.
 */
function slotOf(slots: Int32Array, mask: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & mask
  if (isOthers(slots, slot, hash)) {
    const step = (Math.imul(hash, SPREAD) >>> 15) | 1
    do slot = (slot + step) & mask
    while (isOthers(slots, slot, hash))
  }
  return 2 * slot
}

function isOthers(slots: Int32Array, slot: number, hash: number): boolean {
  return slots[2 * slot + 1]! > 0 && slots[2 * slot] !== hash
}
