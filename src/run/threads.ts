import type {Worker} from 'node:worker_threads'
import pLimit from 'p-limit'
import {Piscina} from 'piscina'
import {MEGABYTE} from '../io/megabyte.js'
import {Fault} from '../read/fault.js'

export interface ThreadOptions {
  /** Threads that work at once. */
  readonly workers: number
  /** The longest that an item may take, and one second for each megabyte of it. */
  readonly maxSeconds: number
  /** The most memory that a thread's objects may take; buffers beside. */
  readonly maxMegabytes: number
}

/** What threads do: for items of one kind, results of another. */
interface Work<Item, Result> {
  /** The module that each thread runs. */
  readonly worker: URL
  /** The function of that module which is given a task. */
  readonly name: string
  /** What a thread is given for items that are asked together. */
  readonly toTask: (items: readonly Item[]) => object
  /** In bytes, or nearly. */
  readonly sizeOf: (item: Item) => number
  /** What comes of an item that no thread could do. */
  readonly toFailure: (item: Item, fault: Fault) => Result
}

/** What every task has beside what `toTask` makes. */
export interface Begun {
  /** To be set to 1 when the work begins: a thread may have to start first. */
  readonly begun: Int32Array
}

interface Threads<Item, Result> {
  /**
   * What comes of items that are asked together: one result for all, or where that failed one for each, in order.
   * Rejects where a thread couldn't load what it runs: nothing can be done then.
   */
  readonly ask: (items: readonly Item[]) => Promise<readonly Result[]>
  /** End all threads, whatever they are at; what is asked then comes out as crashed. */
  readonly close: () => Promise<void>
}

/** Cleaning takes so many bytes for each of an item at least, and may take them in one go, which no limit can stop. */
const LEAST_MEMORY = 8

/** How often it is looked whether a thread has started, in milliseconds: a deadline may be later by as much. */
const LOOK = 100

/**
 * Megabytes of a thread for objects that most often go at once. With the engine's own 48, `bench --only memory` had two threads at 571 MB
 * for 60 MB of raw text; with 36 at 555, with 24 at 508, for a thirtieth more time.
 */
const YOUNG = 24

/**
 * Do work on other threads. An item that loops, takes all memory or ends its thread is asked once more, alone and of a
 * fresh thread; then it is a failure, while those that were asked with it get their results. One that is too large for
 * a thread's memory isn't asked at all.
 */
export function openThreads<Item, Result>(
  {workers, maxSeconds, maxMegabytes}: ThreadOptions,
  {worker, name, toTask, sizeOf, toFailure}: Work<Item, Result>
): Threads<Item, Result> {
  const threads = new Piscina({
    filename: worker.href,
    name,
    minThreads: 1,
    maxThreads: workers,
    // A thread that is idle costs little, and starting one half a second.
    idleTimeout: Infinity,
    resourceLimits: {maxOldGenerationSizeMb: maxMegabytes, maxYoungGenerationSizeMb: YOUNG}
  })
  // No task waits in the pool, so that a task's time is its own.
  const limit = pLimit(workers)
  let failure: Error | undefined
  const loading = watchLoading(
    () => threads.threads,
    cause => {
      failure ??= new Error('A thread has ended before it could begin', {cause})
      // The pool starts no other in its place, so that what waits in it would wait for ever.
      void end()
    }
  )
  const end = async (): Promise<void> => {
    await loading.end()
    await threads.destroy()
  }
  // A thread may run out of memory when its answer has left: nothing is lost, and another is in its place.
  threads.on('error', loading.look)
  let isClosed = false

  const askTogether = async (items: readonly Item[]): Promise<Result> => {
    if (failure) throw failure
    if (isClosed) throw new Error('the threads are closed')
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const size = items.reduce((sum, item) => sum + sizeOf(item), 0)
    if (size * LEAST_MEMORY > maxMegabytes * MEGABYTE)
      throw new Fault('out-of-memory', 'it is larger than an eighth of --max-memory')
    const deadline = startDeadline(begun, maxSeconds + size / MEGABYTE)
    try {
      const result = threads.run({...toTask(items), begun}, {signal: deadline.signal}) as Promise<Result>
      loading.look()
      return await result
    } finally {
      // One that ended may have another in its place.
      loading.look()
      deadline.stop()
    }
  }
  const askAlone = async (item: Item, retries: number): Promise<Result> => {
    try {
      return await askTogether([item])
    } catch (cause) {
      if (failure) throw failure
      return retries > 0 ? askAlone(item, retries - 1) : toFailure(item, toFault(cause, maxSeconds))
    }
  }
  const ask = async (items: readonly Item[]): Promise<readonly Result[]> => {
    const [first] = items
    if (first !== undefined && items.length === 1) return [await askAlone(first, 1)]
    try {
      return [await askTogether(items)]
    } catch {
      const results: Result[] = []
      for (const item of items) results.push(await askAlone(item, 0))
      return results
    }
  }
  return {
    ask: items => limit(ask, items),
    close: async () => {
      isClosed = true
      await end()
    }
  }
}

interface Loading {
  /** To be called whenever there may be new threads, before they can have said anything. */
  readonly look: () => void
  /** Once all have loaded what they run. */
  readonly end: () => Promise<void>
}

/**
 * Watches threads load: of one that is ended while it does, Node 20 may end the whole process.
 *
 * @param onFailure told why one ended before it had loaded
 */
function watchLoading(threads: () => readonly Worker[], onFailure: (cause: unknown) => void): Loading {
  const seen = new WeakSet<Worker>()
  const loading = new Map<Worker, Promise<void>>()
  const look = (): void => {
    for (const thread of threads()) {
      if (seen.has(thread)) continue
      seen.add(thread)
      const loaded = new Promise<void>(resolve => {
        let isLoaded = false
        let cause: unknown
        thread
          // The pool's threads say first of all that they are ready.
          .once('message', () => {
            isLoaded = true
            resolve()
          })
          .once('error', error => (cause = error))
          .once('exit', code => {
            resolve()
            if (!isLoaded) onFailure(cause ?? new Error(`its exit code is ${code}`))
          })
      })
      loading.set(thread, loaded)
      void loaded.then(() => loading.delete(thread))
    }
  }
  look()
  return {
    look,
    end: async () => {
      look()
      // A thread of the pool keeps no process alive by itself.
      for (const thread of loading.keys()) thread.ref()
      await Promise.all(loading.values())
    }
  }
}

/** Aborts once a task has taken its time; the time that its thread needs to start is not counted. */
function startDeadline(begun: Int32Array, seconds: number): {signal: AbortSignal; stop: () => void} {
  const controller = new AbortController()
  let timer = setTimeout(look, LOOK)
  function look(): void {
    timer = Atomics.load(begun, 0) === 0 ? setTimeout(look, LOOK) : setTimeout(end, 1000 * seconds)
  }
  function end(): void {
    controller.abort()
  }
  return {signal: controller.signal, stop: () => clearTimeout(timer)}
}

function toFault(cause: unknown, maxSeconds: number): Fault {
  if (cause instanceof Fault) return cause
  if (!(cause instanceof Error)) return new Fault('crashed', String(cause))
  if (cause.name === 'AbortError')
    return new Fault('timeout', `it took longer than ${maxSeconds} s, and one for each megabyte, twice`)
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return new Fault('out-of-memory')
  return new Fault('crashed', cause.message)
}
