import {partition} from './group.js'
import type {PageResult} from './measure-page.js'

/** Segments that are where they should be, as shares. */
export interface SegmentGroup {
  readonly name: string
  readonly pages: number
  /** Of the segments that should be in the article. */
  readonly present: number | null
  /** Of those that should not. */
  readonly absent: number | null
}

/** Of all pages that have segments, then by language where there are several. */
export function segmentsOf(results: readonly PageResult[]): SegmentGroup[] {
  const segmented = results.filter(({segments}) => segments)
  if (segmented.length === 0) return []
  const languages = partition(segmented, ({lang}) => lang)
  return [['all', segmented] as const, ...(languages.length < 2 ? [] : languages)].map(([name, group]) => ({
    name,
    pages: group.length,
    present: shareOf('present', group),
    absent: shareOf('absent', group)
  }))
}

function shareOf(kind: 'present' | 'absent', results: readonly PageResult[]): number | null {
  const found = results.reduce((sum, {segments}) => sum + segments![kind].found, 0)
  const of = results.reduce((sum, {segments}) => sum + segments![kind].of, 0)
  return of === 0 ? null : found / of
}
