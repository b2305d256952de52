import {MEGABYTE} from '../io/megabyte.js'
import type {Format} from './format.js'

/** How sources are read. */
export interface ReadOptions {
  /** Of every file; by its name and its first bytes where it is not given. */
  readonly format?: Format | undefined
  /** The field of NDJSON that a page's text is in. Default: `text`. */
  readonly field?: string | undefined
  /** A larger document is refused, however little it is compressed to; in bytes. */
  readonly maxBytes: number
  /** Whether to refuse what neither its bytes nor a declaration tell the encoding of. */
  readonly strict?: boolean | undefined
  /** Once it aborts no more is read. */
  readonly signal?: AbortSignal | undefined
  /** Told how many bytes more of the inputs were read, as they lie on the disk. */
  readonly onBytes?: ((count: number) => void) | undefined
}

/** Pages above this are none; in bytes. */
export const MAX_BYTES = 64 * MEGABYTE
