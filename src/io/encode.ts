import iconv from 'iconv-lite'
import type {Encoding} from '../article/log.js'

/** The bytes that `decode` made this text of, unless it said that they are lost. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (!/^utf-16[lb]e$/.test(encoding)) return iconv.encode(text, encoding)
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}
