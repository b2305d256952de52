import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'
import type {Draft} from './draft.js'

/** Fixed, as is the time in the header (none), so that the same text makes the same bytes. */
export const GZIP = {level: 6} as const

/** The same file, as gzip: what is written is compressed on its way. */
export function compressed(draft: Draft): Draft {
  const gzip = createGzip(GZIP)
  const written = pipeline(gzip, async source => {
    for await (const bytes of source as AsyncIterable<Buffer>) await draft.write(bytes)
  })
  // Whoever writes or closes next hears of it.
  written.catch(() => undefined)
  return {
    path: draft.path,
    // Of a stream that has failed no write may ever be answered; `written` says why it did.
    write: bytes => Promise.race([written, new Promise<void>(resolve => gzip.write(bytes, () => resolve()))]),
    close: async () => {
      gzip.end()
      await written
      await draft.close()
    },
    discard: async () => {
      gzip.destroy()
      await written.catch(() => undefined)
      await draft.discard()
    }
  }
}
