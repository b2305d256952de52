import {readFile, stat} from 'node:fs/promises'
import {isBlankBetween} from '../page/page.js'
import {causeOf} from './cause.js'
import {decode, type Decoded} from './decode.js'
import {FileError} from './file-error.js'

/** Files above this are no pages; in bytes. */
export const MAX_BYTES = 64 * 2 ** 20

/**
 * Read a file as the text of a page.
 *
 * @param maxBytes a larger file is refused before any of it is read
 * @throws {FileError} where it can't be read, is too large, is not text, or has no text in it.
 */
export async function readText(file: string, maxBytes = MAX_BYTES): Promise<Decoded> {
  const decoded = decode(await readBytes(file, maxBytes), file)
  const {text} = decoded
  if (text === '')
    throw new FileError('input', `${file} is empty; scrape the page again, or leave the file out.`)
  if (isBlankBetween(text, 0, text.length)) {
    const message = `${file} has nothing but white space in it; scrape the page again, or leave the file out.`
    throw new FileError('input', message)
  }
  return decoded
}

async function readBytes(file: string, maxBytes: number): Promise<Buffer> {
  try {
    const found = await stat(file)
    if (!found.isFile())
      throw new FileError('input', `${file} is no regular file; save its text to one first.`)
    if (found.size > maxBytes) {
      const sizes = `${found.size} bytes, more than the ${maxBytes} that --max-bytes allows`
      throw new FileError('input', `${file} has ${sizes}; split it into its pages, or raise that limit.`)
    }
    return await readFile(file)
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError('input', `${file} can't be read: ${causeOf(error)}.`, {cause: error})
  }
}
