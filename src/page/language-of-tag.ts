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
