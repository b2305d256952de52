/** So many units must be the same before two texts are taken to run on together. */
const SURE = 12
/** So much may stand in one text only; beyond CLOSE units just in one of the two. */
const FAR = 4000
const CLOSE = 60

/**
 * Where lines of `block` begin in another dump of the same page: for each unit of `dump` that shows and stands in both,
 * by its UTF-16 offset, whether a line begins with it.
 */
export function seamLabels(block: string, dump: string): ReadonlyMap<number, boolean> {
  const right = showing(block)
  const own = showing(dump)
  const begins = lineStarts(block)
  const labels = new Map<number, boolean>()
  let [at, other] = [0, 0]
  while (at < own.text.length && other < right.text.length) {
    if (own.text[at] === right.text[other])
      labels.set(own.offsets[at++]!, begins.has(right.offsets[other++]!))
    else {
      const step = stepOver(own.text, at, right.text, other)
      if (!step) break
      at += step[0]
      other += step[1]
    }
  }
  return labels
}

/** The text without its white space, with the offset of each unit. */
function showing(text: string): {text: string; offsets: number[]} {
  const offsets: number[] = []
  let shows = ''
  for (const {0: unit, index} of text.matchAll(/\S/g)) {
    shows += unit
    offsets.push(index)
  }
  return {text: shows, offsets}
}

function lineStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>()
  let from = 0
  for (const line of text.split('\n')) {
    starts.add(from + line.length - line.trimStart().length)
    from += line.length + 1
  }
  return starts
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
