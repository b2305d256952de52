const TAG = /^[a-z]{2,3}(?:[-_][\w-]*)?$/i

/**
 * The language of a tag or a locale, “fr” of “fr-FR” and of “fr_CA”: the rest says no more of the text than the language by
 * which its phrases are known.
 *
 * @returns BCP 47; nothing where it is no tag
 */
export function languageOfTag(tag: string): string | undefined {
  return TAG.test(tag) ? tag.split(/[-_]/)[0]!.toLowerCase() : undefined
}

/** Tags by which ISO 639-2 says that no language is named: undetermined, multiple, none, uncoded. */
const NAMELESS: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis'])

/**
 * A tag or locale as BCP 47 writes it, “fr-FR” of “fr_FR”.
 *
 * @returns nothing where it is no tag, “English”, or names no language, “und”: then the page's text has to tell
 */
export function namedTag(tag: string): string | undefined {
  const language = languageOfTag(tag)
  return language === undefined || NAMELESS.has(language) ? undefined : tag.replaceAll('_', '-')
}
