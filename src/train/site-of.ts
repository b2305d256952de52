/** The last two labels of an address's host: one for all of a site's pages. */
export function siteOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : undefined
}
