/** What is likeliest to be a field's value. */
interface Likeliest {
  /** From 0 to 1. */
  readonly likelihood: number
  /** The candidates that say it, the likeliest first. */
  readonly at: readonly number[]
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
  let best: string | undefined
  let likelihood = -1
  for (const [text, sum] of together) if (sum > likelihood) [best, likelihood] = [text, sum]
  if (best === undefined) return undefined
  const at = [...said.keys()].filter(at => said[at] === best).sort((a, b) => own[b]! - own[a]!)
  return {likelihood, at}
}
