import {tallyLines, type Tally} from './tally-lines.js'
import {MARKED, type Mark} from './mark-fields.js'
import {mean, type Score} from './shingles.js'
import {METHODS, type PageResult} from './measure-page.js'

type F1 = Score & {readonly f1: number}

/** Means over the pages of one group, a mean for each of METHODS. */
export interface Group {
  readonly name: string
  readonly pages: number
  readonly methods: readonly (F1 & {readonly name: string})[]
}

/** How far the lines of labelled pages come out as labelled: shares, and counts by label. */
export interface Lines {
  /** Of the lines: kept or removed as they should be. */
  readonly accuracy: number
  /** Of the lines to remove that are removed: under the labelled category. */
  readonly inCategory: number
  readonly labels: readonly Tally[]
}

/** What a file of labelled pages shows. What no page says anything about is null or empty. */
export interface Evaluation {
  readonly pages: number
  readonly all: Group | null
  readonly sources: readonly Group[]
  readonly languages: readonly Group[]
  readonly lines: Lines | null
  readonly segments: readonly SegmentGroup[]
  readonly fields: Readonly<Record<string, Readonly<Record<Mark, number>>>>
  readonly worst: readonly (F1 & {readonly id: string})[]
}

/** Segments that are where they should be, as shares. */
export interface SegmentGroup {
  readonly name: string
  readonly pages: number
  /** Of the segments that should be in the article. */
  readonly present: number | null
  /** Of those that should not. */
  readonly absent: number | null
}

/** Put the results of pages together. */
export function evaluationOf(results: readonly PageResult[], worst: number): Evaluation {
  const scored = results.filter(({scores}) => scores)
  const segmented = results.filter(({segments}) => segments)
  const labelled = results.flatMap(({lines}) => lines ?? [])
  return {
    pages: results.length,
    all: scored.length > 0 ? groupOf('all', scored) : null,
    sources: split(scored, sourceOf, groupOf),
    languages: split(scored, ({lang}) => lang, groupOf),
    lines: labelled.length > 0 ? linesOf(tallyLines(labelled)) : null,
    segments:
      segmented.length > 0
        ? [segmentsOf('all', segmented), ...split(segmented, ({lang}) => lang, segmentsOf)]
        : [],
    fields: Object.fromEntries(
      MARKED.map(field => [field, marksOf(results.flatMap(({fields}) => fields[field] ?? []))])
    ),
    worst: scored
      .map(({id, scores}) => ({id, ...mean(scores!.slice(0, 1))}))
      .sort((a, b) => a.f1 - b.f1 || (a.id < b.id ? -1 : 1))
      .slice(0, worst)
  }
}

function groupOf(name: string, results: readonly PageResult[]): Group {
  const methods = METHODS.map((name, index) => ({name, ...mean(results.map(({scores}) => scores![index]!))}))
  return {name, pages: results.length, methods}
}

/** The groups by size; none where they are one and the same. */
function split<T>(
  results: readonly PageResult[],
  keyOf: (result: PageResult) => string,
  toGroup: (name: string, results: readonly PageResult[]) => T
): T[] {
  const groups = new Map<string, PageResult[]>()
  for (const result of results) {
    const group = groups.get(keyOf(result))
    if (group) group.push(result)
    else groups.set(keyOf(result), [result])
  }
  if (groups.size < 2) return []
  const sorted = [...groups].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
  return sorted.map(([name, group]) => toGroup(name, group))
}

function sourceOf({id}: PageResult): string {
  return id.split('/')[0]!
}

function linesOf(labels: readonly Tally[]): Lines {
  const sum = (of: (tally: Tally) => number, tallies = labels) =>
    tallies.reduce((total, tally) => total + of(tally), 0)
  const removed = labels.filter(({kept}) => !kept)
  const lines = sum(({lines}) => lines)
  return {
    accuracy: share(lines - sum(({wrong}) => wrong), lines),
    inCategory: share(
      sum(({found}) => found, removed),
      sum(({found, elsewhere}) => found + elsewhere, removed)
    ),
    labels
  }
}

function segmentsOf(name: string, results: readonly PageResult[]): SegmentGroup {
  const shareOf = (kind: 'present' | 'absent') => {
    const found = results.reduce((sum, {segments}) => sum + segments![kind].found, 0)
    const of = results.reduce((sum, {segments}) => sum + segments![kind].of, 0)
    return of === 0 ? null : found / of
  }
  return {name, pages: results.length, present: shareOf('present'), absent: shareOf('absent')}
}

function marksOf(marks: readonly Mark[]): Record<Mark, number> {
  const count = (mark: Mark) => marks.filter(other => other === mark).length
  return {hit: count('hit'), miss: count('miss'), wrong: count('wrong')}
}

function share(part: number, of: number): number {
  return of === 0 ? 1 : part / of
}
