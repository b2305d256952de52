/** Units of a site's name at most. */
const LONGEST_SITE = 40

/** What converters to Markdown that keep the window's title put before it. */
const LABEL = 'Title: '

/** A window's title without its label and the site's name: "Title: Rain falls | The Post" → "Rain falls" */
export function withoutSite(labelled: string): string {
  const title = labelled.startsWith(LABEL) ? labelled.slice(LABEL.length) : labelled
  for (const {index} of title.matchAll(/\s[|–—•·-]\s/g)) {
    const length = title.length - index - 3
    if (length >= 2 && length <= LONGEST_SITE && !/[|–—•·]/.test(title.slice(index + 3)))
      return title.slice(0, index)
  }
  return title
}
