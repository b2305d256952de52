/** What windows-1252 has at 0x80–0x9F, where Latin-1 has controls; the units that it leaves open are themselves. */
export const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

const bytes = new Map([...WINDOWS].map((character, index) => [character, 0x80 + index]))

/**
 * What a text said before its UTF-8 was read as windows-1252: "Ã©" → "é", "â€™" → "’".
 *
 * @returns `undefined` where the text isn't UTF-8 read so
 */
export function unmix(text: string): string | undefined {
  const codes = Array.from(text, character => bytes.get(character) ?? character.charCodeAt(0))
  if (codes.some(code => code > 0xff)) return undefined
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(codes))
  } catch {
    return undefined
  }
}

/**
 * The beginnings of twice-encoded letters and marks of Western languages: "Ã" or "Â" and one more, "â€" and one
 * more. "É»" at the end of a French shout would be UTF-8 too, so no other beginnings count.
 */
export const MIXED = /[ÂÃ][\x80-\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€‚„][\x80-\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/
