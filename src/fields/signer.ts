import {nameByRole} from '../language/name-by-role.js'
import {isRole, namesAt, type Name} from '../language/name.js'
import {oncePerBlock} from '../page/once.js'

/** Words of a line that is a name and what its bearer is called, at most. */
const MOST_SIGNED = 10

/** The name that a line is with what its bearer is called: "Ines Carrow, Staff Reporter", "김철수 기자". */
export const signerOf = oncePerBlock<Name | null>((text, {start, end, shape}) => {
  const called = nameByRole(text, start, end)
  if (called) return called
  if (shape.words > MOST_SIGNED || !text.slice(start, end).includes(',')) return null
  const [name] = namesAt(text, start, end)
  if (name?.start !== start || text[name.end] !== ',') return null
  return text
    .slice(name.end, end)
    .split(/\P{L}+/u)
    .some(isRole)
    ? name
    : null
})
