import {LANGUAGES} from '../compiled.js'
import {foldText} from './fold.js'

/** Somebody's name in a text, in UTF-16 offsets. */
export interface Name {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words of a name at most: "Bruno Guimarães Rodriguez Moura". */
const MOST_WORDS = 5
/** Small words inside names. */
const PARTICLES = new Set([
  'de',
  'du',
  'da',
  'di',
  'del',
  'della',
  'des',
  'van',
  'von',
  'der',
  'den',
  'el',
  'al',
  'la',
  'le',
  'bin',
  'ben',
  'y',
  'zu'
])

/** "and" in every language there is data for. */
const ands = new Set(['&', '+'])
for (const {words} of Object.values(LANGUAGES)) for (const word of words?.and ?? []) ands.add(foldText(word))

/**
 * The names a text begins with, one or a list: "Didier Roy", "A.P", "Ann Lee and Bob Ray, in Paris".
 * They end at the first word that can't be of a name.
 */
export function namesAt(text: string, from: number, to: number): Name[] {
  const names: Name[] = []
  let words: Name[] = []
  const close = () => {
    while (words.length > 0 && PARTICLES.has(words.at(-1)!.text)) words.pop()
    const [first] = words
    const last = words.at(-1)
    if (first && last && words.length <= MOST_WORDS)
      names.push({text: text.slice(first.start, last.end), start: first.start, end: last.end})
    words = []
  }
  for (const word of wordsOf(text, from, to)) {
    if (ands.has(foldText(word.text))) {
      close()
      continue
    }
    if (!isNameWord(word.text) && !(words.length > 0 && PARTICLES.has(word.text))) break
    words.push(word)
    if (text[word.end] === ',') close()
    else if (word.end < to && !/[\s-]/.test(text[word.end]!)) break
  }
  close()
  return names
}

/** "Didier", "A.P", "O’Brien", "El-Baz", "MUÑOZ", and names in scripts without capitals. */
function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.’'-]*$/u.test(word)
}

function* wordsOf(text: string, from: number, to: number): Generator<Name> {
  const pattern = /[^\s,;:|•()–—/]+/gu
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index
    yield {text: match[0], start, end: start + match[0].length}
  }
}
