const WEB = /^https?:\/\/\S+$/i

/**
 * An address of the web, whole.
 *
 * @param base the address that it is relative to, where it is not whole itself
 * @returns nothing where it is no address, or relative to one that is not known
 */
export function absolute(address: string, base?: string): string | undefined {
  if (WEB.test(address)) return address
  if (base === undefined || /\s/.test(address)) return undefined
  try {
    const {href} = new URL(address, base)
    return WEB.test(href) ? href : undefined
  } catch {
    return undefined
  }
}
