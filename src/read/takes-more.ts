const [QUOTE, COMMA, COLON, LIST, ESCAPE, OBJECT] = [0x22, 0x2c, 0x3a, 0x5b, 0x5c, 0x7b]
/**
 * What V8 takes for a value, in bytes: a list or an object of its own, a key where every object has another, and what
 * follows, a number or a short string. Long strings take what they have in the JSON.
 */
const TAKES = {holder: 64, key: 88, next: 24}

/**
 * Whether the values of JSON take more memory than so many bytes, without making any: `[{"a": 1}, 2]` counts as two
 * holders, a key and what follows. V8 parses in one go, and where that takes all of a thread’s memory, the process ends.
 *
 * @param json in UTF-8; what is no JSON may have any number
 */
export function takesMore(json: Buffer, most: number): boolean {
  if (json.length * TAKES.key <= most) return false
  let taken = 0
  let isString = false
  for (let at = 0; at < json.length && taken <= most; at++) {
    const byte = json[at]
    if (byte === QUOTE) isString = !isString
    else if (byte === ESCAPE) at++
    else if (isString) continue
    else if (byte === COMMA) taken += TAKES.next
    else if (byte === COLON) taken += TAKES.key
    else if (byte === LIST || byte === OBJECT) taken += TAKES.holder
  }
  return taken > most
}
