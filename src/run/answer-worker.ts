import {answerAll, type Answers} from './answer.js'
import type {Line} from '../read/lines.js'
import type {Begun} from './threads.js'

/** What a thread is asked that answers lines. */
export interface AnswerTask extends Begun {
  /** All lines that were kept, behind one another. */
  readonly bytes: Uint8Array
  readonly lines: readonly (Omit<Line, 'bytes'> & {readonly isKept: boolean})[]
  /** The first line's number in the stream. */
  readonly seq: number
  readonly log: boolean
  /** The field that a page's text is in. */
  readonly field: string | undefined
}

/** Answer the lines of a task. */
export function answerTask({bytes, lines, seq, log, field, begun}: AnswerTask): Answers {
  Atomics.store(begun, 0, 1)
  let at = bytes.byteOffset
  const kept = lines.map(({offset, length, isKept}): Line => {
    if (!isKept) return {offset, length, bytes: undefined}
    at += length
    return {offset, length, bytes: Buffer.from(bytes.buffer, at - length, length)}
  })
  return answerAll(kept, seq, {log, field})
}
