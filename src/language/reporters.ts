import {LANGUAGES} from '../compiled/languages.js'
import type {Phrases} from './language.js'
import {phraseAt} from './lexicon.js'
import type {Name} from './name.js'

/** How credits are written in a language without capitals. */
interface Manner {
  /** Letters of a name at most. */
  readonly letters: number
  /** Whether roles stand behind names, and a dot between two of them: "김철수·이영희 기자". */
  readonly behind: boolean
}

const MANNERS: Readonly<Record<string, Manner>> = {
  zh: {letters: 4, behind: false},
  ja: {letters: 6, behind: true},
  ko: {letters: 4, behind: true}
}

/** What a language calls reporters, what ends a credit, and what is no name; the longest first: "本报记者" has "记者" in it. */
const phrases = Object.fromEntries(
  Object.keys(MANNERS).map(language => {
    const byline = LANGUAGES[language]?.['byline'] as Phrases | undefined
    const of = (role: string): string[] =>
      (byline?.[role] ?? []).map(({phrase}) => phrase).sort((a, b) => b.length - a.length)
    return [
      language,
      {roles: of('role'), reports: of('report'), unnamed: [...of('unnamed'), ...of('agency')]}
    ]
  })
)

/** Letters of a role to which a name may be glued without brackets: "本报记者王小明". "记者手记" is the title of a column. */
const FULL = 4
/** Words that say for whom, at most: "新华网黑龙江频道 记者". */
const MOST_BEFORE = 2
/** Letters of a part of a Japanese name at most: "山田 太郎". */
const HALF = 3

/** A part of a credit: a label ("文/"), a role, what ends it, an address, or any other word. */
interface Piece extends Name {
  readonly kind: 'author' | 'other' | 'role' | 'report' | 'mail' | 'word'
  /** Whether no space or mark stands before it. */
  readonly glued: boolean
}

/** Where a credit stands, which says how it is read. */
export interface Stand {
  /** BCP 47 */
  readonly language: string
  /** Whether there are brackets around it, in which there is room for what is no name. */
  readonly closed?: boolean
  /** Whether a place stands before it, behind which Japanese needs no role: "東京＝山田太郎". */
  readonly listed?: boolean
}

/** Whether reporters are known by what they are called in the language. */
export function hasReporters(language: string): boolean {
  return language in MANNERS
}

/** Whether a dateline ends the text: "新华社北京3月12日电". */
export function endsReport(text: string, language: string): boolean {
  return phrases[language]?.reports.some(report => text.endsWith(report)) ?? false
}

/**
 * The names of those who reported, where a part of the text is nothing but their credit: "新华社记者 王小明 李红",
 * "김철수·이영희 기자 chulsoo@press.example", "文/王小明 图/李红", of whom the second took the pictures.
 *
 * @returns nothing where a word is of no credit, no name is in it, or the language has capitals
 */
export function reportersIn(
  text: string,
  from: number,
  to: number,
  {language, closed = false, listed = false}: Stand
): Name[] | undefined {
  const manner = MANNERS[language]
  if (!manner) return undefined
  const names: Piece[] = []
  let before: Piece[] = []
  let follow: 'author' | 'other' | undefined = listed && language === 'ja' ? 'author' : undefined
  let role = ''
  let doubt = false
  for (const piece of piecesOf(text, from, to, language)) {
    if (piece.kind === 'author' || piece.kind === 'other') follow = piece.kind
    else if (piece.kind === 'role') {
      const taken = manner.behind ? listEnding(text, before) : []
      if (before.length > taken.length + (closed || taken.length === 0 ? MOST_BEFORE : 0)) return undefined
      names.push(...taken)
      before = []
      follow = taken.length > 0 ? undefined : 'author'
      role = piece.text
    } else if (piece.kind === 'word') {
      if (follow === undefined) before.push(piece)
      else if (follow === 'author') {
        // "기자회견", "記者会見"
        if (piece.glued && role !== '' && manner.behind) return undefined
        doubt ||= piece.glued && role.length < FULL && !closed
        names.push(piece)
      }
    } else if (names.length === 0) return undefined
    else if (piece.kind === 'report') {
      follow = undefined
      doubt = false
    }
  }
  const whole = joined(names, language)
  if (doubt || before.length > 0 || whole.length === 0) return undefined
  return whole.every(({text}) => isName(text, language)) ? whole : undefined
}

/** The parts of a credit in order: "新华社记者王小明" is three. */
function* piecesOf(text: string, from: number, to: number, language: string): Generator<Piece> {
  const {roles, reports} = phrases[language]!
  let at = from
  while (at < to) {
    const [start, end] = wordFrom(text, at, to, language)
    if (start === end) return
    const label = phraseAt(text, start, to)
    at = label?.at === 'start' && label.start === start ? label.end : end
    const piece = (kind: Piece['kind'], from: number, to: number): Piece => {
      return {kind, text: text.slice(from, to), start: from, end: to, glued: from > start}
    }
    if (at !== end && label) {
      yield piece(label.stage === 'byline' && label.role === 'author' ? 'author' : 'other', start, at)
      continue
    }
    const word = text.slice(start, end)
    const role = roles.find(role => word.includes(role))
    const behind = role === undefined ? start : start + word.indexOf(role) + role.length
    if (role !== undefined) {
      if (behind - role.length > start) yield piece('word', start, behind - role.length)
      yield piece('role', behind - role.length, behind)
    }
    const report = reports.find(report => text.endsWith(report, end) && end - report.length >= behind)
    if (word.includes('@')) yield piece('mail', start, end)
    else if (report === undefined) {
      if (end > behind) yield piece('word', behind, end)
    } else {
      // "山东冠县报道" says from where, "记者王小明报道" who.
      if (behind > start && end - report.length > behind) yield piece('word', behind, end - report.length)
      yield piece('report', behind > start ? end - report.length : start, end)
    }
  }
}

const BETWEEN = /[\s\0、，,;；・／/|｜丨＝=]/u
const DOT = /[·ㆍ]/u

/** Where the next word begins and ends; in Chinese a dot is within a name: "热娜·吐尔逊". */
function wordFrom(text: string, from: number, to: number, language: string): [start: number, end: number] {
  const isBetween = (at: number): boolean =>
    BETWEEN.test(text[at]!) || (MANNERS[language]!.behind && DOT.test(text[at]!))
  let start = from
  while (start < to && isBetween(start)) start++
  let end = start
  while (end < to && !isBetween(end)) end++
  return [start, end]
}

/** The last of the words, and those before it that a mark joins to it: of "강변일보 김철수·이영희" the names. */
function listEnding(text: string, words: readonly Piece[]): readonly Piece[] {
  let from = words.length - 1
  while (from > 0 && /^[·ㆍ,、・]\s?$/u.test(text.slice(words[from - 1]!.end, words[from]!.start))) from--
  return words.slice(Math.max(0, from))
}

/** The names whole: those of two letters are often spaced in Chinese, "赵 培", and those in two parts in Japanese. */
function joined(names: readonly Piece[], language: string): Name[] {
  const whole: Name[] = []
  let half: Name | undefined
  for (const {text, start, end} of names) {
    const isPart = language === 'zh' ? text.length === 1 : language === 'ja' && text.length <= HALF
    if (isPart && half && start === half.end + 1) {
      whole[whole.length - 1] = {
        text: `${half.text}${language === 'ja' ? ' ' : ''}${text}`,
        start: half.start,
        end
      }
      half = undefined
    } else {
      const name = {text, start, end}
      whole.push(name)
      half = isPart ? name : undefined
    }
  }
  return whole
}

function isName(name: string, language: string): boolean {
  const bare = name.replace(' ', '')
  const parts = bare.split('·')
  const {letters} = MANNERS[language]!
  if (bare.length < 2 || !parts.every(part => part.length <= letters && /^[\p{Lo}々]+$/u.test(part)))
    return false
  return !phrases[language]!.unnamed.some(word => bare.endsWith(word))
}
