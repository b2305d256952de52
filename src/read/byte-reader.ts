/**
 * Bytes of a stream, taken as many at a time as one asks for. What is asked for and what is retained is held, nothing
 * else. Every method throws whatever the stream throws.
 */
export class ByteReader {
  /** Where the next byte stands in the stream. */
  offset = 0
  readonly #chunks: AsyncIterator<Buffer>
  /** What was read and not taken, in order. */
  #ahead: Buffer[] = []
  #size = 0
  /** What was taken since `retain`, in order. */
  #past: Buffer[] | undefined
  #pastSize = 0
  #most = 0

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** As many of the next bytes as are at hand; nothing at the end. */
  async next(): Promise<Buffer | undefined> {
    if (!(await this.has(1))) return undefined
    const bytes = this.#ahead.shift()!
    this.#size -= bytes.length
    this.#taken(bytes)
    return bytes
  }

  /** Whether so many bytes are left. */
  async has(count: number): Promise<boolean> {
    while (this.#size < count && (await this.#read()));
    return this.#size >= count
  }

  /** The next `count` bytes, which stay where they are; fewer at the end. */
  async peek(count: number): Promise<Buffer> {
    await this.has(count)
    if ((this.#ahead[0]?.length ?? 0) < Math.min(count, this.#size))
      this.#ahead = [Buffer.concat(this.#ahead)]
    return this.#ahead[0]?.subarray(0, count) ?? Buffer.alloc(0)
  }

  /** The `count` bytes that stand so far ahead, without joining what stands before them; fewer at the end. */
  async peekAt(distance: number, count: number): Promise<Buffer> {
    await this.has(distance + count)
    const parts: Buffer[] = []
    let from = distance
    for (const bytes of this.#ahead) {
      if (from < bytes.length) parts.push(bytes.subarray(Math.max(0, from), Math.max(0, from + count)))
      from -= bytes.length
      if (from + count <= 0) break
    }
    return Buffer.concat(parts)
  }

  /** The next `count` bytes; fewer at the end. */
  async take(count: number): Promise<Buffer> {
    const bytes = await this.peek(count)
    this.#drop(bytes.length)
    return bytes
  }

  /** Pass by `count` bytes, which are not held. @returns how many there were */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0 && (await this.has(1))) {
      const some = Math.min(left, this.#ahead[0]!.length)
      this.#drop(some)
      left -= some
    }
    return count - left
  }

  /** Pass by all bytes that are one of these. @returns whether anything is left */
  async skipAny(bytes: readonly number[]): Promise<boolean> {
    while (await this.has(1)) {
      const first = this.#ahead[0]!
      const other = first.findIndex(byte => !bytes.includes(byte))
      this.#drop(other < 0 ? first.length : other)
      if (other >= 0) return true
    }
    return false
  }

  /** Pass by everything that stands before the next `mark`. @returns whether there is one */
  async seek(mark: Buffer): Promise<boolean> {
    while (await this.has(mark.length)) {
      await this.peek(mark.length)
      const first = this.#ahead[0]!
      const at = first.indexOf(mark)
      this.#drop(at >= 0 ? at : first.length - mark.length + 1)
      if (at >= 0) return true
    }
    await this.skip(mark.length)
    return false
  }

  /** Put back what was taken last. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return
    this.#ahead.unshift(bytes)
    this.#size += bytes.length
    this.offset -= bytes.length
    for (let left = bytes.length; this.#past && left > 0;) {
      const last = this.#past.pop()
      if (!last) break
      const kept = last.subarray(0, Math.max(0, last.length - left))
      this.#pastSize -= last.length - kept.length
      left -= last.length - kept.length
      if (kept.length > 0) this.#past.push(kept)
    }
  }

  /** From here on hold what is taken, the last `most` bytes of it, for `rewind`. */
  retain(most: number): void {
    this.#past = []
    this.#pastSize = 0
    this.#most = most
  }

  /** Hold no more of what was taken. */
  release(): void {
    this.#past = undefined
  }

  /** Go back to where `retain` was called, or as far as what is held reaches. */
  rewind(): void {
    const bytes = Buffer.concat(this.#past ?? [])
    this.release()
    this.unread(bytes)
  }

  async #read(): Promise<boolean> {
    for (;;) {
      const next = await this.#chunks.next()
      if (next.done) return false
      if (next.value.length === 0) continue
      this.#ahead.push(next.value)
      this.#size += next.value.length
      return true
    }
  }

  #drop(count: number): void {
    if (count === 0) return
    const first = this.#ahead[0]!
    if (count < first.length) this.#ahead[0] = first.subarray(count)
    else this.#ahead.shift()
    this.#size -= count
    this.#taken(first.subarray(0, count))
  }

  #taken(bytes: Buffer): void {
    this.offset += bytes.length
    if (!this.#past) return
    this.#past.push(bytes)
    this.#pastSize += bytes.length
    while (this.#pastSize - this.#past[0]!.length >= this.#most) this.#pastSize -= this.#past.shift()!.length
  }
}
