/** What is likeliest to be a field's value. */
export interface Likeliest {
  /** From 0 to 1. */
  readonly likelihood: number
  /** The candidates that say it, the likeliest first. */
  readonly at: readonly number[]
}

/** What two texts have in common that are the same to a reader: letters and digits, without case. */
export function sameness(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What is likeliest of what candidates say: those that say the same speak for one another.
 *
 * @param own how likely each is
 * @param said what each says
 */
export function likeliest(own: readonly number[], said: readonly string[]): Likeliest | undefined {
  const together = new Map<string, number>()
  for (const [at, text] of said.entries()) together.set(text, (together.get(text) ?? 0) + own[at]!)
  const [best] = [...together].sort(([, a], [, b]) => b - a)
  if (!best) return undefined
  const [text, likelihood] = best
  const at = [...said.keys()].filter(at => said[at] === text).sort((a, b) => own[b]! - own[a]!)
  return {likelihood, at}
}
