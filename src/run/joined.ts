/**
 * The parts behind one another, in memory of their own: a thread that is given a part of some memory is given a copy
 * of all of it, and `Buffer.concat` puts small ones into a pool.
 */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
