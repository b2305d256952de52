/** How full the table may be, as a share: a look-up in one half empty ends soon. */
const LOAD = 2

/**
 * Numbers for hashes: 0, 1, 2 … in the order in which they are first met. Keys stand in one array of plain numbers, each
 * in the first free slot from its own on: a Map of as many costs four times as much.
 */
export class Numbering {
  #keys: Int32Array
  /** One more than the number of the key in the slot; 0 where there is none. */
  #numbers: Int32Array
  #mask: number
  #size = 0

  /** @param expected how many hashes there may be; it grows where there are more */
  constructor(expected: number) {
    let slots = 16
    while (slots < expected * LOAD) slots *= 2
    this.#keys = new Int32Array(slots)
    this.#numbers = new Int32Array(slots)
    this.#mask = slots - 1
  }

  /** How many hashes have a number. */
  get size(): number {
    return this.#size
  }

  /** The hash's number: of one that is new, as many as there were. */
  add(hash: number): number {
    const slot = this.#slotOf(hash)
    const known = this.#numbers[slot]!
    if (known > 0) return known - 1
    this.#keys[slot] = hash
    this.#numbers[slot] = ++this.#size
    if (this.#size * LOAD > this.#mask) this.#grow()
    return this.#size - 1
  }

  /** The hash's number, or -1 where it has none. */
  find(hash: number): number {
    return this.#numbers[this.#slotOf(hash)]! - 1
  }

  /** Where the hash is, or would be. */
  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    while (this.#numbers[slot]! > 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const numbers = this.#numbers
    this.#keys = new Int32Array(keys.length * 2)
    this.#numbers = new Int32Array(keys.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < keys.length; at++) {
      if (numbers[at] === 0) continue
      const slot = this.#slotOf(keys[at]!)
      this.#keys[slot] = keys[at]!
      this.#numbers[slot] = numbers[at]!
    }
  }
}
