/** How many columns a text takes: letters of Chinese, Japanese and Korean take two. */
export function displayWidth(text: string, start: number, end: number): number {
  let width = end - start
  for (let at = start; at < end; at++) if (isWide(text.charCodeAt(at))) width++
  return width
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60)
  )
}
