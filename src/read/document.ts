import type {Encoding} from '../article/log.js'
import type {Decoded} from '../io/decode.js'
import type {Content} from './content.js'
import type {Where} from './where.js'

/** A page to be cleaned, as a source gives it. */
export interface Document extends Content {
  readonly id: string
  /** What its text was in: of a line of JSON and of a record, which are UTF-8 by their nature, that. */
  readonly encoding: Encoding
  /** What chose the encoding, where it is not UTF-8 by its bytes alone. */
  readonly by?: Decoded['by']
  /** Whether the text does not give the bytes back. */
  readonly lossy?: boolean
  /** Whether the source says that it has the page's beginning only. */
  readonly truncated?: boolean
  readonly where: Where
}
