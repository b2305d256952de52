/** What a shard has a file of each for. */
export const KINDS = ['articles', 'logs', 'errors'] as const
export type Kind = (typeof KINDS)[number]

/** A file with many pages in it, by its name. */
interface Shard {
  readonly kind: Kind
  readonly number: number
  /** With the dot: `.ndjson`, `.ndjson.gz`, `.parquet`. */
  readonly ending: string
}

const NAME = /^(articles|logs|errors)-(\d{5,9})(\.ndjson(?:\.gz)?|\.parquet)$/

/**
 * @example
 * shardName('logs', 7, '.ndjson') // => 'logs-00007.ndjson'
 */
export function shardName(kind: Kind, number: number, ending: string): string {
  return `${kind}-${String(number).padStart(5, '0')}${ending}`
}

/** What a file's name says of it, where `shardName` may have made it. */
export function shardOf(name: string): Shard | undefined {
  const [, kind, digits, ending] = NAME.exec(name) ?? []
  if (kind === undefined || digits === undefined || ending === undefined) return undefined
  const shard = {kind: kind as Kind, number: Number(digits), ending}
  return shardName(shard.kind, shard.number, ending) === name ? shard : undefined
}
