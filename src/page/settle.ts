import {isBlank} from './character.js'
import {firstBehind} from './first-behind.js'
import type {Finding} from './finding.js'
import {isBlankBetween, type Page} from './page.js'
import type {Span} from './span.js'

/**
 * Put the edges of findings where they tear no earlier rewrite apart. Of "caf&eacute; on" the next stage reads "café on"
 * with filler behind the é: what begins or ends amid filler begins or ends behind it, as filler goes with what stands
 * before it. Filler with nothing before it, or nothing behind it, goes with what is taken next to it.
 *
 * @throws {RangeError} where a rewrite is of filler alone: its text would stand amid that of the rewrite which the filler belongs to.
 */
export function settle(page: Page, findings: readonly Finding[]): readonly Finding[] {
  // Nothing was rewritten yet; a NUL of the page is filler as it stands, once a stage has found it.
  const isFirst = page.history.every(({findings}) => findings.length === 0)
  if (page.text === page.raw && (isFirst || !page.raw.includes('\0'))) return findings
  return findings.map(finding => {
    if (finding.op === 'read' || finding.op === 'join') return finding
    const end = endOf(page, finding)
    // A place where nothing stands stays one: what is before it may be taken up to there.
    const isPlace = finding.op === 'break' && finding.start === finding.end
    const start = isPlace ? end : startOf(page, finding)
    if (finding.op === 'rewrite' && finding.after !== '' && start >= end && finding.start < finding.end)
      throw new RangeError(
        `Finding \`${finding.rule}\` at ${finding.start}–${finding.end} writes amid what was rewritten before`
      )
    const same =
      (start === finding.start && end === finding.end) ||
      start > end ||
      (start === end && finding.op !== 'break')
    return same ? finding : {...finding, start, end}
  })
}

function startOf(page: Page, {op, start}: Finding): number {
  const {text} = page
  if (!isBlank(text.charCodeAt(start)) && !isBlank(text.charCodeAt(start - 1))) return start
  const span = spanAt(page, start)
  if (!span) return start
  // Looked for from here, not from the piece's beginning: a piece has many findings.
  let before = start
  while (before > span[0] && isBlank(text.charCodeAt(before - 1))) before--
  if (before === span[0]) return before
  return past(text, start, span[1], op === 'cut' || op === 'lift' ? isBlank : isFiller)
}

function endOf(page: Page, {end}: Finding): number {
  const {text} = page
  if (!isBlank(text.charCodeAt(end))) return end
  const span = spanAt(page, end)
  if (!span) return end
  return isBlankBetween(text, end, span[1]) ? span[1] : past(text, end, span[1], isFiller)
}

function past(text: string, at: number, to: number, isPassed: (code: number) => boolean): number {
  while (at < to && isPassed(text.charCodeAt(at))) at++
  return at
}

function isFiller(code: number): boolean {
  return code === 0
}

/** The piece of text that the unit at this offset belongs to. */
function spanAt({children}: Page, at: number): Span | undefined {
  const block = children[firstBehind(children.length, index => children[index]!.end, at)]
  const span = block?.spans[firstBehind(block.spans.length, index => block.spans[index]![1], at)]
  return span && span[0] <= at ? span : undefined
}
