import type {Part} from './article/article.js'
import {bodyOf} from './article/body.js'
import type {Edit, Log} from './article/log.js'
import {expectDeeds, expectText} from './article/expect.js'
import {apply} from './page/apply.js'
import type {Finding} from './page/finding.js'
import {parsePage, type Page} from './page/page.js'

/**
 * Do again what a log says, without looking for anything: the article's body from the raw text and the log alone.
 *
 * @throws {RangeError} where the log is not of this text.
 * @throws {TypeError} where the one is no string, or the other no log.
 */
export function replay(raw: string, log: Log): Part[] {
  expectText(raw, 'the page’s text')
  expectDeeds(log)
  return bodyOf(replayed(raw, log))
}

/** The page as it was behind the last stage. Throws as `replay` does. */
export function replayed(raw: string, log: Log): Page {
  return log.stages.reduce(
    (page, {stage, edits}) =>
      apply(
        page,
        stage,
        edits.map(edit => toFinding(raw, edit))
      ),
    parsePage(raw)
  )
}

function toFinding(raw: string, {before, ...finding}: Edit): Finding {
  if (raw.slice(finding.start, finding.end) !== before) {
    throw new RangeError(`The page does not have what \`${finding.rule}\` found at ${finding.start}`)
  }
  return finding
}
