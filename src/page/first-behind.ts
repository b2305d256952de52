/**
 * The first of so many, in order, whose offset is behind another; their count where none is.
 *
 * @param offsetOf of each, by its index
 */
export function firstBehind(count: number, offsetOf: (index: number) => number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsetOf(middle) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
