import {BETWEEN, MONTHS} from './calendar.js'
import {foldText} from './fold.js'
import {timeAfter} from './time.js'
import {tokensOf, type Token} from './tokens.js'

/** Whether a text tells the hour of a day whose year is left out: "Woensdag 27 november, 14:06", "Sept. 3rd at 7:15 am". */
export function tellsHour(text: string, from: number, to: number): boolean {
  const tokens = tokensOf(text, from, to).filter(({text}) => !BETWEEN.has(foldText(text)))
  return tokens.some((first, at) => {
    const second = tokens[at + 1]
    if (!second || !(isDay(first) ? isMonth(second) : isMonth(first) && isDay(second))) return false
    return timeAfter(text, tokens, at + 2, second.end) !== undefined
  })
}

function isDay({kind, text}: Token): boolean {
  return kind === 'number' && text.length <= 2
}

function isMonth({kind, text}: Token): boolean {
  return kind === 'word' && MONTHS.has(foldText(text))
}
