/**
 * The offset of the first byte that is not UTF-8, of bytes that are not: decoded and encoded again, they differ from
 * there on.
 */
export function firstInvalid(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString())
  let at = 0
  while (again[at] === bytes[at]) at++
  // U+FFFD may begin like what it replaced: back to its first byte.
  while ((again[at]! & 0xc0) === 0x80) at--
  return at
}
