/** Where what a label names begins: behind the colon and the spaces that follow it, `to` at the latest. UTF-16 offsets. */
export function pastColon(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s:\0]/.test(text[at]!)) at++
  return at
}
