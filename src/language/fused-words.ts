import {LANGUAGES} from '../compiled/languages.js'

/** Letters of the name and of the word of grammar behind it, at least: "Israélienne" is not "Israélien" and "ne". */
const NAME = 5
const WORD = 3

/** The words of grammar that are long enough, by language and by the end they have: few other words end so. */
const GRAMMARS = new Map(
  Object.entries(LANGUAGES).map(([language, folder]) => {
    const byTail = new Map<string, string[]>()
    for (const word of folder.words?.function ?? []) {
      if (word.length < WORD) continue
      const tail = word.slice(-WORD)
      const words = byTail.get(tail)
      if (words) words.push(word)
      else byTail.set(tail, [word])
    }
    return [language, byTail]
  })
)

/**
 * Words that lost the space between them: a name that the text has elsewhere, and a word of grammar right behind it, as
 * in "la question du Saharaest essentielle". Found to be told of, not to be mended: a word is never repaired by guess.
 *
 * @param lang BCP 47; without words of the language nothing is found
 */
export function fusedWords(text: string, lang: string | undefined): string[] {
  const grammar = GRAMMARS.get(lang ?? '')
  if (!grammar) return []
  const candidates = new Map<string, string>()
  for (const fused of text.match(/[A-Z\u00C0-\u00DE][a-z\u00DF-\u00FF]{7,}/g) ?? []) {
    const word = grammar
      .get(fused.slice(-WORD))
      ?.find(word => fused.length - word.length >= NAME && fused.endsWith(word))
    if (word !== undefined) candidates.set(fused, fused.slice(0, -word.length))
  }
  if (candidates.size === 0) return []
  const names = new Set(text.match(/[A-Z\u00C0-\u00DE][a-z\u00DF-\u00FF]{4,}/g))
  return [...candidates].flatMap(([fused, name]) => (names.has(name) ? [fused] : []))
}
