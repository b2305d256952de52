import {unified, type Plugin, type Processor} from 'unified'
import type {Article} from './article/article.js'
import {expectOptions} from './article/expect-options.js'
import type {Log} from './article/log.js'
import {toArticle} from './article/to-article.js'
import {toLog} from './article/to-log.js'
import type {CleanOptions} from './clean.js'
import {parsePage, type Page} from './page/page.js'
import {toPlugin} from './stage.js'
import {stages} from './stages.js'

declare module 'vfile' {
  interface DataMap {
    /** What is known of the page beside its text, as `clean` has it; its id is the file's name without ending. */
    tamis: CleanOptions
    /** The log, made when it is first asked for. */
    readonly log: Log
  }
}
declare module 'unified' {
  interface CompileResultMap {
    article: Article
  }
}

/**
 * A unified plugin: a page of a file's text, one block a line.
 *
 * Its parser throws a `TypeError` where the file has bytes that are not UTF-8, or what is said of it is not what an article may say.
 */
export const tamisParse: Plugin<[], string, Page> = function () {
  this.parser = (document, file) => {
    const options = file.data.tamis ?? {}
    expectOptions(options)
    const {url, lang} = options
    return parsePage(typeof file.value === 'string' ? document : utf8Of(file.value), {url, lang})
  }
}

/** Whoever has bytes in another encoding decodes them first: what is no UTF-8 could not be given back. */
function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    throw new TypeError('Expected a file of text or of UTF-8; decode its bytes first', {cause})
  }
}

/** A unified plugin: the article of a page, as `file.result`, and its log, as `file.data.log`. */
export const tamisCompile: Plugin<[], Page, Article> = function () {
  // unified knows its trees as unist nodes; the parser above makes nothing but pages.
  this.compiler = (tree, file) => {
    const page = tree as Page
    const {id = file.stem ?? 'page', sha256, ...origin} = file.data.tamis ?? {}
    let log: Log | undefined
    Object.defineProperty(file.data, 'log', {
      configurable: true,
      enumerable: true,
      get: () => (log ??= toLog(page, id, origin, sha256))
    })
    return toArticle(page, id, origin.known)
  }
}

/**
 * The sieve as a unified processor, frozen: give it a string or a VFile, take the article from `file.result` and
 * the log from `file.data.log`. Call it for one of your own, to which `.use()` adds stages behind the others; for one
 * amid them, use the three parts yourself.
 *
 * @example
 * const file = tamis.processSync('Rain fell\n\nIt rained on Tuesday …')
 * file.result.headline // => 'Rain fell'
 */
export const tamis = unified()
  .use(tamisParse)
  .use(stages.map(stage => toPlugin(stage)))
  .use(tamisCompile)
  .freeze() as unknown as Processor<Page, Page, Page, Page, Article>
