const [QUOTE, COMMA, LIST, ESCAPE, OBJECT] = [0x22, 0x2c, 0x5b, 0x5c, 0x7b]

/**
 * Whether there is more in JSON than so many values, without making any: `[{},{}]` counts as four. V8 parses in one go, and
 * where that takes all of a thread’s memory, the process ends.
 *
 * @param json in UTF-8; what is no JSON may have any number
 */
export function hasMoreValues(json: Buffer, most: number): boolean {
  // Each takes a byte at least.
  if (json.length <= most) return false
  let values = 0
  let isString = false
  for (let at = 0; at < json.length && values <= most; at++) {
    const byte = json[at]
    if (byte === QUOTE) isString = !isString
    else if (byte === ESCAPE) at++
    else if (!isString && (byte === COMMA || byte === LIST || byte === OBJECT)) values++
  }
  return values > most
}
