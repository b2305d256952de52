import iconv from 'iconv-lite'

/** Two of iconv-lite's that write bytes as letters, which no page is in. It reads `Base-64` and `hex:1234` as these. */
const NO_TEXT = /^(?:hex|base64)$/

/**
 * The name of the encoding that web pages mean by a label, in lower case: “latin1” means Windows-1252. Nothing for
 * what is unknown, or can't be decoded here.
 */
export function canonicalEncoding(label: string): string | undefined {
  const name = nameOf(label.trim().toLowerCase())
  const isText = !NO_TEXT.test(name.replace(/:\d{4}$|[^\da-z]/g, ''))
  return isText && iconv.encodingExists(name) ? name : undefined
}

function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return label
  }
}
