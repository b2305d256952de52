import type {Point} from 'unist'

/** A unist point that says its offset, which unist leaves open. */
export type FullPoint = Required<Point>

/**
 * Where offsets of a text stand in it, as line and column from 1 and offset from 0, all in UTF-16 units. \n, \r\n
 * and \r end a line, as in any editor.
 */
export function locatorOf(text: string): (offset: number) => FullPoint {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), end => end.index + end[0].length)]
  return offset => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return {line: low + 1, column: offset - starts[low]! + 1, offset}
  }
}
