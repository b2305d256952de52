/** Parts that the keys are spread over. */
const PARTS = 256

/** A map from keys of 64 bits that are spread evenly, such as hashes: one of V8's own ends at 2^24 entries, this one at 2^32. */
export class WideMap {
  readonly #parts = Array.from({length: PARTS}, () => new Map<bigint, number>())

  get(key: bigint): number | undefined {
    return this.#partOf(key).get(key)
  }

  has(key: bigint): boolean {
    return this.#partOf(key).has(key)
  }

  set(key: bigint, value: number): void {
    this.#partOf(key).set(key, value)
  }

  #partOf(key: bigint): Map<bigint, number> {
    return this.#parts[Number(BigInt.asUintN(8, key))]!
  }
}
