import type {Block} from '../page/block.js'
import {isProse} from '../page/shape.js'

/** Questions above a list that make an interview of the text: one alone may be a crosshead. */
const QUESTIONS = 2

/**
 * Tells of the block at an index whether an interview that was interrupted goes on with it: it is a question with its answer
 * below it, as several were above `from`, where the interruption began.
 */
export function interviewIn(blocks: readonly Block[]): (at: number, from: number) => boolean {
  const asked = [0]
  for (let at = 0; at < blocks.length; at++) asked.push(asked[at]! + (isAsked(blocks, at) ? 1 : 0))
  return (at, from) => asked[from]! >= QUESTIONS && isAsked(blocks, at)
}

function isAsked(blocks: readonly Block[], at: number): boolean {
  const answer = blocks[at + 1]
  return blocks[at]!.shape.end === '?' && answer !== undefined && isProse(answer.shape)
}
