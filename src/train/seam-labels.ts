/** So many units must be the same before two texts are taken to run on together. */
const SURE = 12
/** So much may stand in one text only; beyond CLOSE units just in one of the two. */
const FAR = 4000
const CLOSE = 60

/** Where a unit of a dump stands in the `block` dump of its page. */
export interface Seam {
  /** Its offset there. */
  readonly at: number
  /** The line's index. */
  readonly line: number
  /** Whether the line begins with it. */
  readonly begins: boolean
}

/**
 * Where lines of `block` begin in another dump of the same page: for each unit of `dump` that shows and stands in both,
 * by its UTF-16 offset, where that is.
 */
export function seamLabels(block: string, dump: string): ReadonlyMap<number, Seam> {
  const right = showing(block)
  const own = showing(dump)
  const labels = new Map<number, Seam>()
  let [at, other] = [0, 0]
  while (at < own.text.length && other < right.text.length) {
    if (own.text[at] === right.text[other]) {
      const line = right.lines[other]!
      const begins = line !== right.lines[other - 1]
      labels.set(own.offsets[at++]!, {at: right.offsets[other]!, line, begins})
      other++
    } else {
      const step = stepOver(own.text, at, right.text, other)
      if (!step) break
      at += step[0]
      other += step[1]
    }
  }
  return labels
}

/** The text without its white space, with the offset and the line of each unit. */
function showing(text: string): {text: string; offsets: number[]; lines: number[]} {
  const offsets: number[] = []
  const lines: number[] = []
  let shows = ''
  let line = 0
  for (const {0: unit, index} of text.matchAll(/\S|\n/g)) {
    if (unit === '\n') line++
    else {
      shows += unit
      offsets.push(index)
      lines.push(line)
    }
  }
  return {text: shows, offsets, lines}
}

/** The fewest units to leave out of either text so that they run on together. */
function stepOver(a: string, at: number, b: string, other: number): [number, number] | undefined {
  for (let total = 1; total < FAR; total++) {
    for (let own = 0; own <= total; own += total > CLOSE ? total : 1) {
      const [from, to] = [at + own, other + total - own]
      if (from + SURE <= a.length && to + SURE <= b.length && a.startsWith(b.slice(to, to + SURE), from))
        return [own, total - own]
    }
  }
  return undefined
}
