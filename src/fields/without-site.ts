/** Units of a site's name at most. */
const LONGEST_SITE = 40

/** A window's title without the site's name: "Rain falls | The Post" → "Rain falls" */
export function withoutSite(title: string): string {
  for (const {index} of title.matchAll(/\s[|–—•·-]\s/g)) {
    const length = title.length - index - 3
    if (length >= 2 && length <= LONGEST_SITE && !/[|–—•·]/.test(title.slice(index + 3)))
      return title.slice(0, index)
  }
  return title
}
