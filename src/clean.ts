import type {Article} from './article/article.js'
import type {Log} from './article/log.js'
import {expectText} from './article/expect.js'
import {expectOptions} from './article/expect-options.js'
import {toArticle} from './article/to-article.js'
import {sha256Of, toLog, type Origin} from './article/to-log.js'
import {parsePage} from './page/page.js'
import {sift} from './stage.js'
import {stages} from './stages.js'

/** What is known of a page beside its text. */
export interface CleanOptions extends Origin {
  /** Default: `page`. */
  readonly id?: string | undefined
  readonly url?: string | undefined
  /** BCP 47; read from the text where it is not given. */
  readonly lang?: string | undefined
  /**
   * sha256 of a text as UTF-8, in hexadecimal, where there is a faster one than that in JavaScript, as servers
   * have. A lone surrogate counts as U+FFFD.
   */
  readonly sha256?: ((text: string) => string) | undefined
}

/** What comes of a page. */
export interface Cleaned {
  readonly article: Article
  /** Made when it is first asked for. */
  readonly log: Log
}

/**
 * Clean one page: the same parser, stages and compiler as the processor `tamis` has, without a processor around them,
 * as passing it through thirty plugins costs a small page more than most stages do.
 *
 * @param raw the page's text, decoded, as the scraper left it
 * @throws {TypeError} where the text is no string, or what is said of the page not what an article may say
 * @throws {UnbalancedError} where the page's books don't close (a bug in tamis)
 */
export function clean(raw: string, options: CleanOptions = {}): Cleaned {
  expectText(raw, 'the page’s text')
  expectOptions(options)
  const {id = 'page', url, lang, sha256 = sha256Of, known} = options
  const page = stages.reduce(sift, parsePage(raw, {url, lang}))
  let log: Log | undefined
  return {
    article: toArticle(page, id, known),
    get log() {
      return (log ??= toLog(page, id, options, sha256))
    }
  }
}
