/** A half-open range of the raw text: `start` is in, `end` is not. Both are UTF-16 offsets. */
export type Span = readonly [start: number, end: number]
