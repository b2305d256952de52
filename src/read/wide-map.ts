import {createHash} from 'node:crypto'

/** Parts that the keys are spread over. */
const PARTS = 256

/** A map from keys of 64 bits that are spread evenly, such as hashes: one of V8's own ends at 2^24 entries, this one at 2^32. */
export class WideMap<Value> {
  readonly #parts = Array.from({length: PARTS}, () => new Map<bigint, Value>())

  get(key: bigint): Value | undefined {
    return this.#partOf(key).get(key)
  }

  has(key: bigint): boolean {
    return this.#partOf(key).has(key)
  }

  set(key: bigint, value: Value): void {
    this.#partOf(key).set(key, value)
  }

  #partOf(key: bigint): Map<bigint, Value> {
    return this.#parts[Number(BigInt.asUintN(8, key))]!
  }
}

/** A key for a text: a hash of it as UTF-16, in which two texts with different lone surrogates differ. */
export function keyOf(text: string): bigint {
  return createHash('sha256').update(text, 'utf16le').digest().readBigUInt64LE()
}
