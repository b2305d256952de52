import {METHODS, type PageResult} from './measure-page.js'
import {mean, type Score} from './shingles.js'

export type F1 = Score & {readonly f1: number}

/** Means over the pages of one group, a mean for each of METHODS. */
export interface Group {
  readonly name: string
  readonly pages: number
  readonly methods: readonly (F1 & {readonly name: string})[]
}

/** @param results with scores */
export function groupOf(name: string, results: readonly PageResult[]): Group {
  const methods = METHODS.map((name, index) => ({name, ...mean(results.map(({scores}) => scores![index]!))}))
  return {name, pages: results.length, methods}
}

/** Results by a key: the largest group first, those of one size by name. */
export function partition(
  results: readonly PageResult[],
  keyOf: (result: PageResult) => string
): [key: string, group: PageResult[]][] {
  const groups = new Map<string, PageResult[]>()
  for (const result of results) {
    const key = keyOf(result)
    const group = groups.get(key)
    if (group) group.push(result)
    else groups.set(key, [result])
  }
  return [...groups].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
}

/** Where a page comes from: what its id has before the slash. */
export function sourceOf({id}: PageResult): string {
  return id.split('/')[0]!
}
