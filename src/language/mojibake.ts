/** What windows-1252 has at 0x80–0x9F, where Latin-1 has controls; the units that it leaves open are themselves. */
export const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** A letter that was read as two to four. */
export interface Mixed {
  readonly start: number
  readonly end: number
  /** What it said before. */
  readonly after: string
}

const bytes = new Map([...WINDOWS].map((character, index) => [character, 0x80 + index]))
const utf8 = new TextDecoder('utf-8', {fatal: true})

/** What follows the first byte of a letter, as either of the two reads it. */
const TRAIL = String.raw`[\x80-\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`
/** All units that such a letter may have. */
const UNIT = /[\x80-\xFF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g
const ANY = new RegExp(String.raw`[\xC2-\xDF]${TRAIL}|[\xE0-\xEF]${TRAIL}{2}|[\xF0-\xF4]${TRAIL}{3}`, 'g')
/**
 * The beginnings of letters and marks of Western languages: "Ã" or "Â" and one more, "â€" and one more. "É»" at the end of
 * a French shout would be UTF-8 too, so no others count where few letters are mixed.
 */
const WESTERN = /^(?:[ÂÃ]|â[\x80\x82\x84€‚„])/
/** One "Ã©" may be meant, "Ã\xAD" can't; an encoding mistake is made all over a page. */
const LEAST_WESTERN = 2
const SURE = /[\x80-\x9F]|Ã\xAD/
/** Where nearly every letter beyond ASCII is one of so many that are UTF-8, the page was read so, whatever its language. */
const LEAST = 10
const SHARE = 0.95

/** The letters of a text that are UTF-8 read as windows-1252 or Latin-1, in order: "Ã©" → "é", "â\x80\x99" → "’", "Ð¶" → "ж". */
export function mixedIn(text: string): readonly Mixed[] {
  const mixed: Mixed[] = []
  let units = 0
  for (const {0: before, index} of text.matchAll(ANY)) {
    const after = unmix(before)
    if (after === undefined) continue
    mixed.push({start: index, end: index + before.length, after})
    units += before.length
  }
  if (mixed.length >= LEAST && units >= SHARE * (text.match(UNIT)?.length ?? 0)) return mixed
  const western = mixed.filter(({start, end}) => WESTERN.test(text.slice(start, end)))
  const isMistake =
    western.length >= LEAST_WESTERN || western.some(({start, end}) => SURE.test(text.slice(start, end)))
  return isMistake ? western : []
}

/** `undefined` where the text isn't UTF-8 read so. */
function unmix(text: string): string | undefined {
  const codes = Array.from(text, character => bytes.get(character) ?? character.charCodeAt(0))
  try {
    return utf8.decode(Uint8Array.from(codes))
  } catch {
    return undefined
  }
}
