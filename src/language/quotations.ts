import {isBlank} from '../page/character.js'

/** The marks of one kind: "…" and „…“, “…”, ”…”; «…», »…« and »…». */
type Kind = 'straight' | 'curly' | 'angle'

const KINDS: Readonly<Record<string, Kind>> = {
  '"': 'straight',
  '„': 'curly',
  '“': 'curly',
  '”': 'curly',
  '«': 'angle',
  '»': 'angle'
}
const MARK = /["„“”«»]/g

/**
 * Which quotation marks of a paragraph open and which close, by their UTF-16 offsets. Which mark does which is not the same in
 * all languages, and Swedish has one for both: so the mark that is still open tells, and where there is none, the white space
 * before it: « n’étonne personne », „Nie wieder“, »Jetzt«, ”Aldrig mer”.
 */
export function quotationsIn(
  text: string,
  start: number,
  end: number
): ReadonlyMap<number, 'opens' | 'closes'> {
  const marks = new Map<number, 'opens' | 'closes'>()
  const open = new Map<Kind, string>()
  for (const {0: mark, index} of text.slice(start, end).matchAll(MARK)) {
    const at = start + index
    const kind = KINDS[mark]!
    const isFree = at === start || isBlank(text.charCodeAt(at - 1))
    const opens = isOpening(mark, open.get(kind), isFree, at + 1 === end || isBlank(text.charCodeAt(at + 1)))
    marks.set(at, opens ? 'opens' : 'closes')
    if (opens) open.set(kind, mark)
    else open.delete(kind)
  }
  return marks
}

/**
 * @param open the mark of this kind that is still open
 * @param isFree whether white space stands before it
 * @param isLast whether white space stands behind it
 */
function isOpening(mark: string, open: string | undefined, isFree: boolean, isLast: boolean): boolean {
  switch (mark) {
    case '"':
      return isFree === isLast ? open === undefined : isFree
    case '„':
      return true
    case '“':
      return open !== '„'
    case '«':
      return open !== '»'
    default:
      return isFree && open === undefined
  }
}
