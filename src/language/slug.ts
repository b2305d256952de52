/** What a phrase without letters is called. */
const SIGNS = new Map([
  ['©', 'copyright-sign'],
  ['[...]', 'brackets'],
  ['(...)', 'parentheses']
])

/** The name of a phrase in the log: `Aller plus loin` → `aller-plus-loin`, `12 من` → `12-من`. */
export function slug(phrase: string): string {
  const name = phrase
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}#]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return name || (SIGNS.get(phrase.replaceAll('…', '').trim()) ?? 'signs')
}
