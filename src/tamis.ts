import {unified, type Plugin, type Processor} from 'unified'
import type {VFile} from 'vfile'
import type {Article} from './article/article.js'
import type {Encoding, Log} from './article/log.js'
import {toArticle} from './article/to-article.js'
import {toLog} from './article/to-log.js'
import {parsePage, type Page} from './page/page.js'
import {toPlugin} from './stage.js'
import {stages} from './stages.js'

declare module 'vfile' {
  interface DataMap {
    /** The article's id; the file's name without ending where it is not given. */
    id: string
    url: string | undefined
    lang: string | undefined
    encoding: Encoding
    /** The log, made when it is first asked for. */
    log: Log
  }
}
declare module 'unified' {
  interface CompileResultMap {
    article: Article
  }
}

/** A unified plugin: a page of a file's text, one block a line. */
export const tamisParse: Plugin<[], string, Page> = function () {
  this.parser = (document, file) => parsePage(document, {url: file.data.url, lang: file.data.lang})
}

/** A unified plugin: the article of a page, as `file.result`, and its log, as `file.data.log`. */
export const tamisCompile: Plugin<[], Page, Article> = function () {
  // unified knows its trees as unist nodes; the parser above makes nothing but pages.
  this.compiler = (tree, file) => {
    const page = tree as Page
    const id = idOf(file)
    let log: Log | undefined
    Object.defineProperty(file.data, 'log', {
      configurable: true,
      enumerable: true,
      get: () => (log ??= toLog(page, id, file.data))
    })
    return toArticle(page, id)
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

function idOf(file: VFile): string {
  return file.data.id ?? file.stem ?? 'page'
}
