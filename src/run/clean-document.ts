import {articleSchema} from '../article/article.js'
import {logSchema} from '../article/log.js'
import {clean} from '../clean.js'
import {shownOf} from '../read/content.js'
import type {Document} from '../read/document.js'
import type {Outcome} from './outcome.js'
import {sha256} from './sha256.js'
import {Totals} from './tally.js'
import {toFailed} from './to-failed.js'
import {toFault} from './to-fault.js'

/** Clean one document, article and log held to their schemas. Never throws: what goes wrong stands in its place. */
export function cleanDocument(document: Document): Outcome {
  const {id, encoding, by, lossy, truncated} = document
  try {
    const {text, hints, ...origin} = shownOf(document)
    const cleaned = clean(text, {id, sha256, ...hints, encoding, by, lossy, truncated, ...origin})
    const article = articleSchema.parse(cleaned.article)
    const log = logSchema.parse(cleaned.log)
    const totals = new Totals()
    totals.addArticle(log)
    return {
      id,
      article: JSON.stringify(article),
      log: JSON.stringify(log),
      headline: article.headline,
      kept: article.quality.kept,
      tally: totals.tally()
    }
  } catch (error) {
    return toFailed(document, toFault(error))
  }
}
