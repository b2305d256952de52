import {tallyFields, type FieldTallies} from './tally-fields.js'
import {tallyLines, type Tally} from './tally-lines.js'
import {mean} from './shingles.js'
import {groupOf, partition, sourceOf, type F1, type Group} from './group.js'
import type {PageResult} from './measure-page.js'
import {segmentsOf, type SegmentGroup} from './segment-group.js'

/** How far the lines of labelled pages come out as labelled: shares, and counts by label. */
interface Lines {
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
  readonly fields: FieldTallies
  readonly worst: readonly (F1 & {readonly id: string})[]
}

/** Put the results of pages together. */
export function evaluationOf(results: readonly PageResult[], worst: number): Evaluation {
  const scored = results.filter(({scores}) => scores)
  const labelled = results.flatMap(({lines}) => lines ?? [])
  return {
    pages: results.length,
    all: scored.length > 0 ? groupOf('all', scored) : null,
    sources: split(scored, sourceOf),
    languages: split(scored, ({lang}) => lang),
    lines: labelled.length > 0 ? linesOf(tallyLines(labelled)) : null,
    segments: segmentsOf(results),
    fields: tallyFields(results),
    worst: scored
      .map(({id, scores}) => ({id, ...mean(scores!.slice(0, 1))}))
      .sort((a, b) => a.f1 - b.f1 || (a.id < b.id ? -1 : 1))
      .slice(0, worst)
  }
}

/** The groups; none where they are one and the same. */
function split(results: readonly PageResult[], keyOf: (result: PageResult) => string): Group[] {
  const groups = partition(results, keyOf)
  return groups.length < 2 ? [] : groups.map(([name, group]) => groupOf(name, group))
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

function share(part: number, of: number): number {
  return of === 0 ? 1 : part / of
}
