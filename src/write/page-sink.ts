import {join} from 'node:path'
import {promisify} from 'node:util'
import {gzip as gzipOf} from 'node:zlib'
import {fileNameOf} from '../io/file-name-of.js'
import {FileError} from '../io/file-error.js'
import {isThere} from '../io/is-there.js'
import type {Article} from '../article/article.js'
import {GZIP} from './compressed.js'
import {inTurn} from './in-turn.js'
import type {Made, Sink, SinkOptions} from './sink.js'
import {writeTogether} from './write-together.js'

/** What a page's own file is called and has in it. */
interface PageForm {
  /** The ending of its name, with the dot. */
  readonly ending: string
  readonly render: (article: Article) => string
  /** Whether tamis reads it back: then none of the page may stay that is packed otherwise, as it would be read instead. */
  readonly isReadBack: boolean
}

/** Pages that are written at once, most of the time of which goes into waiting for the disk; and their bytes. */
const TOGETHER = 8
const TOGETHER_BYTES = 1 << 24

/** A file and a log for each page; a file that has no log is someone's own. Of a page that fails there is nothing. */
export function pageSink(form: PageForm, {folder, gzip, commits}: SinkOptions): Sink {
  let waiting: Made[] = []
  let bytes = 0
  let committed = commits
  let isWhole = true
  const commit = async (): Promise<void> => {
    if (waiting.length === 0) return
    const writes = waiting.map(page => writePage(form, page, folder, gzip))
    waiting = []
    bytes = 0
    for (const write of await Promise.allSettled(writes)) {
      if (write.status === 'fulfilled') continue
      // Whoever goes on none the less is not told again that all is there.
      isWhole = false
      throw write.reason
    }
    committed++
  }
  const queue = inTurn()
  return {
    take: item =>
      queue(async () => {
        if ('article' in item) {
          waiting.push(item)
          bytes += item.article.length + item.log.length
        }
        if (waiting.length >= TOGETHER || bytes >= TOGETHER_BYTES) await commit()
        return isWhole && waiting.length === 0
      }),
    finish: () => queue(commit),
    abandon: () =>
      queue(() => {
        waiting = []
        return Promise.resolve()
      }),
    commits: () => committed
  }
}

async function writePage(form: PageForm, page: Made, folder: string, gzip: boolean): Promise<void> {
  const stem = fileNameOf(page.id)
  const pairOf = (suffix: string): Pair => [`${stem}.log.json${suffix}`, `${stem}${form.ending}${suffix}`]
  const [log, name] = pairOf(gzip ? '.gz' : '')
  const other = pairOf(gzip ? '' : '.gz')
  const has = (file: string): Promise<boolean> => isThere(join(folder, file))
  if ((await has(name)) && !(await has(log))) {
    const message = `${join(folder, name)} has no log beside it, so tamis did not write it`
    throw new FileError('output', `${message}; move it away or choose another folder.`)
  }
  const contentOf = (text: string): Promise<Buffer> | string => (gzip ? compress(text, GZIP) : text)
  const first = await contentOf(form.render(JSON.parse(page.article) as Article))
  const second = await contentOf(prettied(JSON.parse(page.log)))
  const isTwice = form.isReadBack && (await has(other[0])) && (await has(other[1]))
  // The log comes first, so that also after a power cut no page is without.
  await writeTogether(
    folder,
    [
      [log, second],
      [name, first]
    ],
    name,
    isTwice ? other : []
  )
}

type Pair = readonly [log: string, name: string]

const compress = promisify<string, typeof GZIP, Buffer>(gzipOf)

/** JSON as people read it. */
export function prettied(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
