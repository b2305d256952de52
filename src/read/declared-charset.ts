/** HTML declares its encoding within its first kilobyte; many forget how much of a head they have. */
const REACH = 1 << 14
const CHARSET = /\bcharset\s*=[\s"']*([^\s"'/>;]+)/i

/** The encoding that a page's own `meta` declares, as it spells it. */
export function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, REACH).toLowerCase()
  for (let at = head.indexOf('<meta'); at >= 0; at = head.indexOf('<meta', at + 1)) {
    const end = head.indexOf('>', at)
    if (end < 0) return undefined
    const charset = charsetIn(head.slice(at, end))
    if (charset !== undefined) return charset
  }
  return undefined
}

/** The encoding of a Content-Type: “text/html; charset=utf-8”. */
export function charsetIn(text: string): string | undefined {
  return CHARSET.exec(text)?.[1]
}
