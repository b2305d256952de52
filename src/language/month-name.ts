import {NUMBERED} from './calendar.js'
import {foldText} from './fold.js'
import type {Token} from './tokens.js'

/** A month's number, and the tokens its name takes. */
interface Month {
  readonly number: number
  readonly length: number
}

/**
 * The month that begins at a token, of one word, two or three: "March", "كانون الثاني", "tháng mười hai", "tháng 3".
 *
 * @param months their numbers by folded name
 * @param mark the dot behind the day, if it has one: "12. listopada" is October in Croatia, "12 listopada" November in Poland
 */
export function monthAt(
  months: ReadonlyMap<string, number>,
  tokens: readonly Token[],
  at: number,
  mark = ''
): Month | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (first?.kind !== 'word') return undefined
  const name = foldText(first.text)
  const one = months.get(mark + name) ?? months.get(name)
  if (one !== undefined) return {number: one, length: 1}
  if (second?.kind === 'number') return numbered(first, second)
  const two = second && months.get(foldText(`${first.text} ${second.text}`))
  if (second === undefined || two === undefined) return undefined
  const third = tokens[at + 2]
  const three = third && months.get(foldText(`${first.text} ${second.text} ${third.text}`))
  return three === undefined ? {number: two, length: 2} : {number: three, length: 3}
}

/** "tháng 3" */
function numbered(word: Token, {text}: Token): Month | undefined {
  return text.length <= 2 && NUMBERED.has(foldText(word.text)) ? {number: Number(text), length: 2} : undefined
}
