import {LANGUAGES} from '../compiled/languages.js'
import type {Phrases} from './language.js'
import type {Name} from './name.js'

/** What reporters are called where letters are neither capital nor small: "기자", "記者". */
const roles = Object.values(LANGUAGES)
  .flatMap(({byline}) => (byline as Phrases | undefined)?.['role'] ?? [])
  .map(({phrase}) => phrase)
  .filter(phrase => /^\p{Lo}+$/u.test(phrase))
  .sort((a, b) => b.length - a.length)
  .join('|')

/**
 * A name of such letters before the role, or behind it where a space or a place behind a stroke tells it from a word:
 * "記者会見" is a press conference.
 */
const NAMED = new RegExp(
  `^(?:(?:${roles})(?:\\s(?<behind>\\p{Lo}{2,5})|(?<placed>\\p{Lo}{2,5})(?=[／/]))|(?<before>\\p{Lo}{2,4}?)\\s?(?:${roles}))(?=$|[／/])`,
  'u'
)

/** Letters of a line that is a name and a role, at most, a place behind a stroke with it: "記者王小明／河邊報導". */
const MOST = 24

/**
 * The name that a part of a line is, where what its bearer is called stands beside it: "김철수 기자", "記者王小明". Without
 * capitals nothing else tells a name.
 */
export function nameByRole(text: string, from: number, to: number): Name | undefined {
  if (to - from > MOST) return undefined
  const {behind, placed, before} = NAMED.exec(text.slice(from, to).trimEnd())?.groups ?? {}
  const name = behind ?? placed ?? before
  if (name === undefined) return undefined
  const start = text.indexOf(name, from)
  return {text: name, start, end: start + name.length}
}
