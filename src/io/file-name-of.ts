import {createHash} from 'node:crypto'
import {SUMMARY} from './list-output.js'

/** Bytes of a name; file systems take 255, and endings and the name of a temporary file need some of them. */
const MAX_BYTES = 180
/** Windows keeps these for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Of an id that ends so, the article would have the name of another's log. */
const ENDING = /\.(?:json|log)$/i

/**
 * A file name, without ending, for any id whatever: in no folder but its own, on every system, and never the same
 * for two ids. An id that is such a name stands for itself; of any other it is what can be read of it, `~`, and a
 * hash.
 *
 * @example
 * fileNameOf('000_rain-falls') // => '000_rain-falls'
 * fileNameOf('../../etc/passwd') // => 'etc-passwd~b2cb61f4b6a3a2ad' (or so)
 */
export function fileNameOf(id: string): string {
  if (isSafe(id)) return id
  // As UTF-16, in which two ids with different lone surrogates differ.
  const hash = createHash('sha256').update(id, 'utf16le').digest('hex').slice(0, 16)
  return `${slugOf(id)}~${hash}`
}

function isSafe(id: string): boolean {
  return (
    /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(id) &&
    id.normalize('NFC') === id &&
    Buffer.byteLength(id) <= MAX_BYTES &&
    !RESERVED.test(id) &&
    `${id.toLowerCase()}.json` !== SUMMARY &&
    !ENDING.test(id)
  )
}

/** At most 60 letters, digits and hyphens of ASCII. */
function slugOf(id: string): string {
  const words =
    id
      .slice(0, 400)
      .normalize('NFKD')
      .match(/[a-z\d]+/gi) ?? []
  return words.join('-').slice(0, 60) || 'page'
}
