import type {Article} from './article/article.js'
import {expectArticle, expectLog, expectText} from './article/expect.js'
import type {Flaw} from './article/flaw.js'
import type {Log} from './article/log.js'
import {proveBooks} from './article/prove-books.js'
import {proveFields} from './article/prove-fields.js'
import {provePage} from './article/prove-page.js'
import {sha256Of} from './article/to-log.js'
import {replayed} from './replay.js'
import {restored as restoredFrom} from './restore.js'

/**
 * Prove an article by its log: that every unit of the raw text is accounted for once, that the log leads from the
 * raw text to the article, that its fields are what the log says was found, that each stage left what the log says, and
 * that the two give the raw text back.
 *
 * @param raw the text that was cleaned; where it is lost, what article and log restore, which the log's hash holds
 * @returns what does not hold; nothing where all holds
 * @throws {TypeError} once it is asked for the first of it, where these are no article, no log, no text: it says what was
 *   expected, and where.
 */
export function* prove(article: Article, log: Log, raw?: string): Generator<Flaw> {
  expectArticle(article)
  expectLog(log)
  expectText(raw ?? '', 'the raw text')
  if (article.id !== log.id) {
    yield {in: 'log', what: `is of the page “${log.id}”, its article of “${article.id}”`}
  }
  yield* proveText(article)
  yield* proveFields(article, log)
  const restored = attempt(() => restoredFrom(article, log))
  if (restored instanceof Error) yield {in: 'log', what: `does not restore the raw text: ${restored.message}`}
  const text = raw ?? restored
  if (text instanceof Error) return
  const other = otherThan(log, text)
  if (other !== undefined) {
    // Of another text nothing else holds either, and to say so of every edit would bury this.
    yield {in: raw === undefined ? 'log' : 'raw', what: `${raw === undefined ? 'restores' : 'has'} ${other}`}
    return
  }
  if (!(restored instanceof Error) && restored !== text) {
    yield {in: 'log', what: 'restores another text than the raw one'}
  }
  yield* proveEdits(text, log)
  yield* proveBooks(text, article, log)
  yield* proveReplay(text, article, log)
}

function* proveText({articleBody, body}: Article): Generator<Flaw> {
  if (articleBody !== body.map(({text}) => text).join('\n\n')) {
    yield {in: 'article', what: 'has an articleBody that is not the texts of its body, a blank line between'}
  }
  const spans = body.flatMap(part => part.spans)
  const wrong = spans.find(([start, end], index) => start < (spans[index - 1]?.[1] ?? 0) || end <= start)
  if (wrong) yield {in: 'article', what: `has spans out of order at ${wrong[0]}–${wrong[1]}`}
}

/** How the text is not the one that was cleaned. */
function otherThan({raw: {length, sha256}}: Log, text: string): string | undefined {
  const other = 'another text than was cleaned'
  if (text.length !== length) return `${other}: ${text.length} characters, and ${length} by the log`
  if (sha256Of(text) !== sha256) return `${other}: its sha256 is not the one in the log`
  return undefined
}

function* proveEdits(raw: string, {stages}: Log): Generator<Flaw> {
  const edits = stages.flatMap(stage => stage.edits)
  const wrong = edits.find(({start, end, before}) => start > end || raw.slice(start, end) !== before)
  if (!wrong) return
  const {rule, start, end} = wrong
  yield {
    in: 'log',
    what: `has an edit of ${rule} whose text does not stand at ${start}–${end} of the raw text`
  }
}

function* proveReplay(raw: string, article: Article, log: Log): Generator<Flaw> {
  const page = attempt(() => replayed(raw, log))
  if (page instanceof Error) yield {in: 'log', what: `can't be replayed: ${page.message}`}
  else yield* provePage(page, article, log)
}

/** What is thrown is what a log that doesn't hold makes of the work. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}
