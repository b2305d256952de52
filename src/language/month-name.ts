import {MONTHS} from './calendar.js'
import {foldText} from './fold.js'
import type {Token} from './tokens.js'

/**
 * The month that begins at a token, of one word or two: "March", "كانون الثاني".
 *
 * @param mark the dot behind the day, if it has one: "12. listopada" is October in Croatia, "12 listopada" November in Poland
 */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  mark = ''
): {number: number; length: number} | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (first?.kind !== 'word') return undefined
  const name = foldText(first.text)
  const one = MONTHS.get(mark + name) ?? MONTHS.get(name)
  if (one !== undefined) return {number: one, length: 1}
  const two = second?.kind === 'word' ? MONTHS.get(foldText(`${first.text} ${second.text}`)) : undefined
  return two === undefined ? undefined : {number: two, length: 2}
}
