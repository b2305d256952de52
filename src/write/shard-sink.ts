import {join} from 'node:path'
import {compressed} from './compressed.js'
import {inTurn} from './in-turn.js'
import {openDraft, type Draft} from './draft.js'
import {formerShards, isOthers} from './former-shards.js'
import {toFileError} from './to-file-error.js'
import {putInPlace} from './put-in-place.js'
import {FileError} from '../io/file-error.js'
import {KINDS, shardName, type Kind} from '../io/shard-name.js'
import {jsonOfFailed, type Failed, type Made, type Sink, type SinkOptions} from './sink.js'

/** How the rows of one file are written. */
export interface Table {
  readonly add: (item: Made | Failed) => Promise<void>
  /** Write what is held of them, and what stands behind them. */
  readonly end: () => Promise<void>
}

/** A form of output that has many pages in a file. */
export interface ShardForm {
  /** The ending of its names, with the dot. */
  readonly ending: string
  /** Whether its files are compressed as a whole. */
  readonly isGzip: boolean
  readonly openTable: (kind: Kind, draft: Draft) => Table
}

/** A file of the shard that is being written. */
interface Open {
  readonly kind: Kind
  readonly draft: Draft
  readonly table: Table
}

/**
 * Pages by the thousand: `articles-00000`, `logs-00000` with the logs of the same pages in the same order, and
 * `errors-00000` where some failed. A shard ends with the page with which its articles, logs and errors, uncompressed as
 * JSON lines, have come to `shardBytes`, whatever comes of them; its files get their names together.
 */
export class ShardSink implements Sink {
  readonly #form: ShardForm
  readonly #options: SinkOptions
  #committed: number
  #open: Open[] = []
  #bytes = 0
  readonly #queue = inTurn()
  /** What went wrong: pages are lost with it, so that nothing can follow them. */
  #failure: {readonly error: unknown} | undefined

  constructor(form: ShardForm, options: SinkOptions) {
    this.#form = form
    this.#options = options
    this.#committed = options.commits
  }

  readonly commits = (): number => this.#committed

  readonly take = (item: Made | Failed): Promise<boolean> =>
    this.#work(async () => {
      if ('article' in item) {
        await this.#add('articles', item)
        await this.#add('logs', item)
        this.#bytes += Buffer.byteLength(item.article) + Buffer.byteLength(item.log) + 2
      } else {
        await this.#add('errors', item)
        // Else a run in which all pages fail would have nothing done until it ends.
        this.#bytes += Buffer.byteLength(jsonOfFailed(item)) + 1
      }
      if (this.#bytes < this.#options.shardBytes) return false
      await this.#commit()
      return true
    })

  readonly finish = (): Promise<void> =>
    this.#work(async () => {
      if (this.#open.length > 0) await this.#commit()
      const {folder} = this.#options
      const former = await formerShards(folder, this.#form.ending, this.#committed)
      if (former.length > 0) await putInPlace(folder, [], former)
    })

  readonly abandon = (): Promise<void> => this.#queue(() => this.#discard())

  #work<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      if (this.#failure) throw this.#failure.error
      try {
        return await work()
      } catch (error) {
        await this.#discard()
        const file = join(this.#options.folder, this.#nameOf('articles'))
        this.#failure = {error: toFileError(file, error)}
        throw this.#failure.error
      }
    })
  }

  async #add(kind: Kind, item: Made | Failed): Promise<void> {
    let open = this.#open.find(one => one.kind === kind)
    if (!open) {
      const file = await openDraft(this.#options.folder)
      const draft = this.#form.isGzip ? compressed(file) : file
      open = {kind, draft, table: this.#form.openTable(kind, draft)}
      this.#open.push(open)
    }
    await open.table.add(item)
  }

  async #commit(): Promise<void> {
    for (const {table, draft} of this.#open) {
      await table.end()
      await draft.close()
    }
    const {folder} = this.#options
    const moves = this.#open.map(({kind, draft: {path}}) => ({path, name: this.#nameOf(kind)}))
    // What a run before left under this number would be taken for a part of this one.
    const gone: string[] = []
    for (const name of KINDS.map(kind => this.#nameOf(kind))) {
      const isOwn = !(await isOthers(join(folder, name)))
      if (!moves.some(move => move.name === name)) {
        if (isOwn) gone.push(name)
      } else if (!isOwn) {
        const message = `${join(folder, name)} does not begin as tamis writes it`
        throw new FileError('output', `${message}; move it away or choose another folder.`)
      }
    }
    await putInPlace(folder, moves, gone)
    this.#open = []
    this.#bytes = 0
    this.#committed++
  }

  async #discard(): Promise<void> {
    for (const {draft} of this.#open) await draft.discard()
    this.#open = []
    this.#bytes = 0
  }

  #nameOf(kind: Kind): string {
    return shardName(kind, this.#committed, this.#form.ending)
  }
}
