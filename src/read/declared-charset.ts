/** HTML declares its encoding within its first kilobyte; many forget how much of a head they have. */
const REACH = 1 << 14
const TAG = /<meta\s[^>]{1,1000}>/gi
const CHARSET = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i

/** The encoding that a page's own `meta` declares, as it spells it. */
export function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, REACH)
  for (const [tag] of head.matchAll(TAG)) {
    const charset = charsetIn(tag)
    if (charset !== undefined) return charset
  }
  return undefined
}

/** The encoding of a Content-Type: “text/html; charset=utf-8”. */
export function charsetIn(text: string): string | undefined {
  return CHARSET.exec(text)?.[1]
}
