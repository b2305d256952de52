import {calibrationOf, type Band} from './calibration.js'
import {groupOf, partition, sourceOf, type Group} from './group.js'
import {LABELLED} from './labelled-page.js'
import type {PageResult} from './measure-page.js'
import {segmentsOf, type SegmentGroup} from './segment-group.js'
import {tallyFields, type FieldTallies} from './tally-fields.js'

/** What files of labelled pages show, dumped in several styles. */
export interface Accuracy {
  /** By source and style: sources by size, each one's styles in the order they were measured. */
  readonly sources: readonly (Group & {readonly style: string})[]
  /** By language, of the style whose lines are labelled; languages of a page or two say nothing. */
  readonly languages: readonly Group[]
  /** Of the same style. */
  readonly segments: readonly SegmentGroup[]
  /** By style, in the order they were measured. */
  readonly fields: readonly {readonly style: string; readonly fields: FieldTallies}[]
  /** A page counts once in each style. */
  readonly confidence: readonly Band[]
}

/** Pages that a language must have. */
const LEAST = 5

/**
 * Put the results of pages together.
 *
 * @param together sources that are measured as one as well, before all others, where results of each are there
 */
export function accuracyOf(results: readonly PageResult[], together: readonly string[] = []): Accuracy {
  const scored = results.filter(({scores}) => scores)
  const styles = [...new Set(scored.map(({style}) => style))]
  const sources = partition(scored, sourceOf)
  const united = together.map(name => sources.find(([source]) => source === name)?.[1])
  const isWhole = united.length > 1 && united.every(group => group)
  const rows = isWhole
    ? [[together.join(' + '), united.flatMap(group => group ?? [])] as const, ...sources]
    : sources
  return {
    sources: rows.flatMap(([name, group]) =>
      styles
        .map(style => ({style, results: group.filter(result => result.style === style)}))
        .filter(({results}) => results.length > 0)
        .map(({style, results}) => ({style, ...groupOf(name, results)}))
    ),
    languages: partition(scored.filter(isLabelled), ({lang}) => lang)
      .filter(([, group]) => group.length >= LEAST)
      .map(([name, group]) => groupOf(name, group)),
    segments: segmentsOf(results.filter(isLabelled)),
    fields: styles.map(style => ({
      style,
      fields: tallyFields(results.filter(result => result.style === style))
    })),
    confidence: calibrationOf(scored)
  }
}

function isLabelled({style}: PageResult): boolean {
  return style === LABELLED
}
