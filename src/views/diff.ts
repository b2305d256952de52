import colors from 'picocolors'
import type {Article} from '../article/article.js'
import type {Edit, Log} from '../article/log.js'
import {restore} from '../restore.js'
import {stages} from '../stages.js'
import {editLines} from './diff-edit.js'
import {locatorOf} from './locate.js'
import {onOneLine} from './visible.js'

export interface DiffOptions {
  /** Whether to color the lines, for a terminal. Default: no. */
  readonly color?: boolean
  /** Whether long texts are shown whole. Default: their middle is left out. */
  readonly full?: boolean
  /** The one stage to show. Default: all. */
  readonly stage?: string | undefined
}

/**
 * What left a page, stage by stage, and why: lines for a person, each with a line feed. Nothing of the page can act
 * on a terminal.
 *
 * @throws {RangeError} where article and log are not of one page.
 */
export function diff(article: Article, log: Log, options: DiffOptions = {}): string {
  const paint = colors.createColors(options.color ?? false)
  const raw = restore(article, log)
  const shown = log.stages.filter(({stage}) => options.stage === undefined || stage === options.stage)
  const context = {raw, locate: locatorOf(raw), paint, full: options.full ?? false}
  const lines = [paint.bold(onOneLine(`${log.id}: ${article.headline ?? '(no headline)'}`)), '']
  for (const {stage, blocks, chars, edits} of shown) {
    if (edits.length === 0) continue
    lines.push(
      [paint.bold(onOneLine(stage)), summaryOf(stage)].filter(Boolean).join(': '),
      paint.dim(`${change(blocks)} blocks, ${change(chars)} characters`)
    )
    // One by one: a page of one line has more than fit a call.
    for (const group of groupsOf(edits)) for (const line of editLines(group, context)) lines.push(line)
    lines.push('')
  }
  const idle = shown.filter(({edits}) => edits.length === 0).map(({stage}) => stage)
  if (idle.length > 0) lines.push(paint.dim(onOneLine(`Found nothing: ${idle.join(', ')}`)), '')
  return [...lines, ...booksOf(log), ''].join('\n')
}

function summaryOf(name: string): string | undefined {
  return stages.find(stage => stage.name === name)?.summary
}

function change({before, after}: {readonly before: number; readonly after: number}): string {
  return before === after ? `${before}` : `${before} → ${after}`
}

/** Rewrites and joins that say the same stand together; every other edit stands alone. */
function groupsOf(edits: readonly Edit[]): readonly (readonly [Edit, ...Edit[]])[] {
  const groups = new Map<unknown, [Edit, ...Edit[]]>()
  for (const edit of edits) {
    const key =
      edit.op === 'rewrite' || edit.op === 'join' ? JSON.stringify({...edit, start: 0, end: 0}) : edit
    const group = groups.get(key)
    if (group) group.push(edit)
    else groups.set(key, [edit])
  }
  return [...groups.values()]
}

function booksOf({books, stages}: Log): string[] {
  const cut = new Map<string, number>()
  for (const edit of stages.flatMap(({edits}) => edits)) {
    if (edit.op === 'cut') cut.set(edit.category, (cut.get(edit.category) ?? 0) + edit.end - edit.start)
  }
  const lines = [
    `${books.raw} characters = ${books.kept} kept + ${books.lifted} lifted into fields + ${books.cut} cut + ${books.space} white space`
  ]
  const categories = [...cut].sort((a, b) => b[1] - a[1]).map(([category, chars]) => `${category} ${chars}`)
  if (categories.length > 0) lines.push(`cut: ${categories.join(', ')}`)
  return lines
}
