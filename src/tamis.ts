import {unified, type Processor} from 'unified'
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

/**
 * The sieve as a unified processor, frozen: give it a string or a VFile, take the article from `file.result` and
 * the log from `file.data.log`. Call it for one of your own, to which `.use()` adds stages.
 *
 * @example
 * const file = tamis.processSync('Rain fell\n\nIt rained on Tuesday …')
 * file.result.headline // => 'Rain fell'
 */
export const tamis = unified()
  .use({plugins: [parse, ...stages.map(stage => toPlugin(stage)), compile]})
  .freeze() as unknown as Processor<Page, Page, Page, Page, Article>

function parse(this: Processor): void {
  this.parser = (document, file) => parsePage(document, {url: file.data.url, lang: file.data.lang})
}

function compile(this: Processor): void {
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

function idOf(file: VFile): string {
  return file.data.id ?? file.stem ?? 'page'
}
