import {VFile} from 'vfile'
import type {Article} from './article/article.js'
import type {Encoding, Log} from './article/log.js'
import {tamis} from './tamis.js'

/** What is known of a page beside its text. */
export interface CleanOptions {
  /** Default: `page`. */
  readonly id?: string
  readonly url?: string
  /** BCP 47; read from the text where it is not given. */
  readonly lang?: string
  /** What the text was decoded from, for `restore`. Default: `utf-8`. */
  readonly encoding?: Encoding
}

/** What comes of a page. */
export interface Cleaned {
  readonly article: Article
  /** Made when it is first asked for. */
  readonly log: Log
}

/**
 * Clean one page.
 *
 * @param raw the page's text, decoded, as the scraper left it
 * @throws {UnbalancedError} where the page's books don't close (a bug in tamis, or in a stage of one's own)
 */
export function clean(raw: string, options: CleanOptions = {}): Cleaned {
  const {id = 'page', ...data} = options
  const file = tamis.processSync(new VFile({value: raw, data: {id, ...data}}))
  return {
    article: file.result,
    get log() {
      // The compiler always sets it.
      return file.data.log!
    }
  }
}
