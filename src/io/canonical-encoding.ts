import iconv from 'iconv-lite'

/**
 * The name of the encoding that web pages mean by a label, in lower case: “latin1” means Windows-1252. Nothing for
 * what is unknown, or can't be decoded here.
 */
export function canonicalEncoding(label: string): string | undefined {
  const name = nameOf(label.trim().toLowerCase())
  return iconv.encodingExists(name) ? name : undefined
}

function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return label
  }
}
