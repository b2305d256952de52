/** A page as it is written: its parts are text already, made where it was cleaned. */
export interface Made {
  readonly id: string
  /** The article as JSON, on one line without its end. */
  readonly article: string
  /** The log as JSON, on one line without its end. */
  readonly log: string
}

/** A document that has no article, and why. */
export interface Failed {
  readonly id: string | null
  /** Where it stands, in words: a file, a line or bytes of it. */
  readonly place: string
  /** One of the fault codes. */
  readonly code: string
  readonly message: string
}

/** What is written of it: JSON on one line without its end. */
export function jsonOfFailed({id, place, code, message}: Failed): string {
  return JSON.stringify({id, place, code, message})
}

/** Where pages go: one form of output. */
export interface Sink {
  /**
   * Take what came of the next document, in the run's order.
   *
   * @returns whether all that was taken so far is on the disk under its final name
   * @throws {FileError} `output` where it can't be written; what was committed before stays.
   */
  readonly take: (item: Made | Failed) => Promise<boolean>
  /** Commit what waits. */
  readonly finish: () => Promise<void>
  /** Leave what waits, and take its temporary files away. */
  readonly abandon: () => Promise<void>
  /** How many commits there are, those of the run before this one included. */
  readonly commits: () => number
}

/** Takes all, and writes nothing. */
export const NO_SINK: Sink = {
  take: () => Promise.resolve(false),
  finish: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
  commits: () => 0
}

export const FORMS = ['json', 'ndjson', 'parquet', 'text', 'markdown'] as const
export type Form = (typeof FORMS)[number]

/** Whether many pages share a file. */
export function isSharded(form: Form): boolean {
  return form === 'ndjson' || form === 'parquet'
}

export interface SinkOptions {
  readonly folder: string
  readonly to: Form
  readonly gzip: boolean
  readonly shardBytes: number
  readonly commits: number
}
