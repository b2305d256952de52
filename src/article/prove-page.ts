import {findingsOf, type Page} from '../page/page.js'
import type {Article, Part} from './article.js'
import {bodyOf} from './body.js'
import type {Flaw} from './flaw.js'
import type {Log} from './log.js'
import {relatedOf} from './related.js'

/** Hold article and log to the page that the log leads to. */
export function* provePage(page: Page, article: Article, log: Log): Generator<Flaw> {
  const body = bodyOf(page)
  if (keyOf(body) !== keyOf(article.body)) {
    const at = body.findIndex((part, index) => keyOf([part]) !== keyOf(article.body.slice(index, index + 1)))
    const block = at < 0 ? body.length : at
    yield {in: 'article', what: `has another body than its log leads to, from block ${block + 1} on`}
  }
  if (relatedKeyOf(article.related) !== relatedKeyOf(relatedOf(page, findingsOf(page))))
    yield {in: 'article', what: 'has other `related` articles than its log leads to'}
  yield* proveCounts(page, log)
}

function keyOf(parts: readonly Part[]): string {
  return JSON.stringify(parts.map(({type, text, spans}) => [type, text, spans]))
}

function relatedKeyOf(related: Article['related']): string {
  return JSON.stringify(related.map(({headline, description}) => [headline, description]))
}

/** Of the first stage whose sums are wrong: those behind it begin with what it left. */
function* proveCounts({history}: Page, {stages}: Log): Generator<Flaw> {
  for (const [index, {stage, blocks, chars}] of history.entries()) {
    const said = stages[index]!
    for (const [name, left, {before, after}] of [
      ['blocks', blocks, said.blocks],
      ['characters', chars, said.chars]
    ] as const) {
      if (before === left.before && after === left.after) continue
      const what = `${stage} found ${before} ${name} and left ${after}`
      yield {in: 'log', what: `says that ${what}, but its edits make ${left.before} and ${left.after}`}
      return
    }
  }
}
