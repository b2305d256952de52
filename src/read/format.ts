/** What a file holds: one page as text or HTML, a page on each line, or records. */
export const FORMATS = ['text', 'html', 'ndjson', 'warc'] as const
export type Format = (typeof FORMATS)[number]

const ENDINGS: Readonly<Record<Format, readonly string[]>> = {
  text: ['.txt', '.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml', '.xhtm'],
  ndjson: ['.ndjson', '.jsonl'],
  warc: ['.warc', '.wet']
}
/** The endings that tell a format, as a sentence names them. */
export const ALL_ENDINGS = `${Object.values(ENDINGS).flat().join(', ')}, and these with .gz`
/** What a file whose name tells nothing begins with, white space aside. */
const BEGINNINGS: readonly (readonly [RegExp, Format])[] = [
  [/^WARC\/\d/, 'warc'],
  [/^\{/, 'ndjson'],
  [/^<(?:!doctype\s+html|html|head|body|!--|(?:title|meta)[\s/>])/i, 'html'],
  // XHTML, and no other XML.
  [/^<\?xml\s[^>]*>\s*<(?:!doctype\s+html|html)\b/i, 'html']
]

/** The format that a file's name tells, `.gz` aside. */
export function formatOfName(name: string): Format | undefined {
  const stem = withoutGz(name).toLowerCase()
  return FORMATS.find(format => ENDINGS[format].some(ending => stem.endsWith(ending)))
}

/** The format that the first bytes tell: text where they tell nothing. */
export function formatOfBytes(bytes: Buffer): Format {
  const text = bytes.toString('latin1', 0, 1024).replace(/^\xEF\xBB\xBF/, '')
  return BEGINNINGS.find(([beginning]) => beginning.test(text.trimStart()))?.[1] ?? 'text'
}

export function withoutGz(name: string): string {
  return name.replace(/\.gz$/i, '')
}
