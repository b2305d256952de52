import type {createColors} from 'picocolors'
import type {Edit} from '../article/log.js'
import type {FullPoint} from './locate.js'
import {shorten} from './shorten.js'
import {onOneLine, visible} from './visible.js'

interface DiffContext {
  /** The restored page. */
  readonly raw: string
  readonly locate: (offset: number) => FullPoint
  readonly paint: ReturnType<typeof createColors>
  /** Whether long texts are shown whole. */
  readonly full: boolean
}

/** So much of the text at either side of a new paragraph is shown. */
const AROUND = 30

/** The lines for edits that differ in nothing but their place: what was done, then where and why. */
export function editLines(edits: readonly [Edit, ...Edit[]], context: DiffContext): string[] {
  const [{start, rule, confidence, reason}] = edits
  const {paint, locate} = context
  const {line, column} = locate(start)
  const others = edits.length > 1 ? ` and ${edits.length - 1} more` : ''
  return [
    ...whatOf(edits[0], context).map(line => `  ${line}`),
    `    ${paint.dim(`${line}:${column}${others}`)}  ${onOneLine(reason)} ${paint.dim(onOneLine(`[${rule}, ${confidence}]`))}`
  ]
}

function whatOf(edit: Edit, {raw, paint, full}: DiffContext): string[] {
  const show = (text: string) => onOneLine(full ? text : shorten(text))
  switch (edit.op) {
    case 'cut':
      return [paint.red(`- ${show(edit.before)}`)]
    case 'lift':
    case 'read': {
      const value = paint.green(`  → ${edit.field} = ${show(edit.value)}`)
      return [edit.op === 'lift' ? paint.red(`- ${show(edit.before)}`) : `= ${show(edit.before)}`, value]
    }
    case 'rewrite':
    case 'join':
      return [`~ ${paint.red(quoted(edit.before, full))} → ${paint.green(quoted(edit.after, full))}`]
    case 'break':
      return [`~ ${before(raw, edit.start)}${paint.green(' ¶ ')}${after(raw, edit.end)}`]
  }
}

/** The end of the line before `at`. */
function before(raw: string, at: number): string {
  const text = raw
    .slice(Math.max(0, at - AROUND), at)
    .split(/[\n\r]/)
    .at(-1)!
  return onOneLine(`${text.length === AROUND ? '…' : ''}${text}`)
}

/** The beginning of the line after `at`. */
function after(raw: string, at: number): string {
  const text = raw.slice(at, at + AROUND).split(/[\n\r]/)[0]!
  return onOneLine(`${text}${text.length === AROUND ? '…' : ''}`)
}

/** In quotes, as a space at an edge would not show without. */
function quoted(text: string, full: boolean): string {
  return `"${visible(full ? text : shorten(text))}"`
}
