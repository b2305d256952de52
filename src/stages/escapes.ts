import {plain} from '../language/plain.js'
import type {Finding} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {isSmall} from '../page/character.js'
import {cut, part, rewrite} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Line ends, with tabs; a letter beyond U+FFFF, which has two halves; another letter; a mark, also the backslash itself. */
const ESCAPE =
  /(?:\\[nrt])+|\\u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|\\u(?![dD][89a-fA-F])[\dA-Fa-f]{4}|\\["'/\\]/g
/** Line ends that a page has at least, for each line that it has and for each stretch of so many units. */
const LEAST_ENDS = 3
const STRETCH = 2000
/** Letters that a page has at least, which has none beyond ASCII as they are. */
const LEAST_LETTERS = 10
const BEYOND_ASCII = /[\x80-\uFFFF]/

const WHY = {reason: 'JSON, or a string of a program, that was not decoded', confidence: 0.95}

/** A string as programs write it, which nobody decoded. */
export const escapes: Stage = {
  name: 'escapes',
  summary: 'Decodes the escapes of JSON and of strings of programs, and ends lines where they do.',
  *find(page) {
    const {raw, text, children} = page
    // A NUL of the page is filler to the stages behind, once one of them has found something: `characters` takes it first.
    if (!text.includes('\\') || raw.includes('\0')) return
    const matches = [...text.matchAll(ESCAPE)]
    if (!isString(page, matches)) return
    const [opening, closing] = quotesOf(page)
    if (opening) yield opening
    let at = 0
    for (const {0: before, index: start} of matches) {
      const end = start + before.length
      if (closing && start >= closing.start) break
      while (children[at]!.end < end) at++
      yield* decoded(before, start, end, end < Math.min(closing?.start ?? Infinity, children[at]!.end))
    }
    if (closing) yield closing
  },
  specimens: [
    {
      name: 'a string of JSON',
      lang: 'fr',
      page: String.raw`"Le pont de Vaubrun rouvre\n\nLe pont de Vaubrun a rouvert mardi matin, apr\u00e8s deux ans de travaux.\nIl est \"neuf\", dit le maire.\nVive le pont !"`,
      finds: [
        ['escapes/quotes', '"'],
        ['escapes/line', String.raw`\n\n`],
        ['escapes/line', String.raw`rouvre\n\n¶Le`],
        ['escapes/letter', String.raw`\u00e8`],
        ['escapes/line', String.raw`\n`],
        ['escapes/line', String.raw`travaux.\n¶Il`],
        ['escapes/letter', String.raw`\"`],
        ['escapes/letter', String.raw`\"`],
        ['escapes/line', String.raw`\n`],
        ['escapes/line', String.raw`maire.\n¶Vive`],
        ['escapes/quotes', '"']
      ]
    },
    {
      name: 'letters alone',
      lang: 'fr',
      page: String.raw`Le pont de la Vall\u00e9e rouvre

Le pont de la Vall\u00e9e a rouvert mardi matin, apr\u00e8s deux \u00e9t\u00e9s et apr\u00e8s trois ann\u00e9es de d\u00e9bats. La mairie s'en f\u00e9licite \ud83d\ude00.`,
      finds: [
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\u00e8`],
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\u00e8`],
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\u00e9`],
        ['escapes/letter', String.raw`\ud83d\ude00`]
      ]
    }
  ],
  nearMisses: [
    {
      name: 'code in a text, on one line',
      lang: 'en',
      page: String.raw`A line end in C is written \n, so that the program printf("Hello\n") writes one line, and puts("\n") an empty one. The letter é is \u00e9 there, and what stands in C:\new\notes\readme is a text on the old bridge at Ashcombe.`,
      keeps: String.raw`what stands in C:\new\notes\readme is`
    }
  ]
}

/** Whether escapes stand where a page has its line ends, or its letters. */
function isString({text, children}: Page, matches: readonly RegExpExecArray[]): boolean {
  const ends = matches.filter(
    ({0: before, index}) => isLineEnd(before) && beginsLine(text, index + before.length)
  ).length
  if (ends >= LEAST_ENDS * children.length && ends * STRETCH >= text.length && ends >= LEAST_ENDS) return true
  const letters = matches.filter(({0: before}) => before.startsWith(String.raw`\u`)).length
  return letters >= LEAST_LETTERS && !BEYOND_ASCII.test(text)
}

function isLineEnd(escape: string): boolean {
  return /\\[nr]/.test(escape)
}

/** Whether a line may begin there. In "C:\\new\\notes" small letters go on, in `puts("Hello\\n")` the code, in "written \\n, so" the text. */
function beginsLine(text: string, at: number): boolean {
  return at < text.length && !isSmall(text.charCodeAt(at)) && !/[\s"'),.;]/.test(text[at]!)
}

/** The quotation marks around the page. */
function quotesOf({text, children}: Page): Finding[] {
  const start = children[0]!.start
  const end = children.at(-1)!.end
  const mark = text[start]!
  const isAround = `"'`.includes(mark) && text[end - 1] === mark && text[end - 2] !== '\\' && start < end - 1
  if (!isAround) return []
  const why = {...WHY, rule: 'escapes/quotes'}
  return [cut({start, end: start + 1}, 'interface', why), cut({start: end - 1, end}, 'interface', why)]
}

/** What an escape says; `isWithin` where its line goes on. */
function* decoded(before: string, start: number, end: number, isWithin: boolean): Generator<Finding> {
  const place = {start, end}
  if (isLineEnd(before)) {
    const why = {...WHY, rule: 'escapes/line'}
    yield cut(place, 'interface', why)
    if (isWithin) yield part({start: end, end}, why)
    return
  }
  const after = before.startsWith(String.raw`\u`)
    ? (JSON.parse(`"${before}"`) as string)
    : before.startsWith(String.raw`\t`)
      ? ' '
      : before.slice(1)
  yield rewrite(place, plain(after), {...WHY, rule: 'escapes/letter'})
}
