import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  CATEGORIES,
  articleSchema,
  clean,
  logSchema,
  replay,
  restore,
  stages,
  tamis,
  toPlugin,
  type Article,
  type Finding,
  type Log,
  type Stage
} from '../src/index.js'
import {UnbalancedError} from '../src/page/books.js'
import {prove} from '../src/prove.js'
import {anyText, page} from './pages.js'

const RUNS = Number(process.env['TAMIS_RUNS'] ?? 300)

/** Holds one page's article and log to everything that must be so, whatever the page. */
function hold(raw: string, article: Article, log: Log, own = false): void {
  expect(restore(article, log)).toBe(raw)
  expect(replay(raw, log)).toEqual(article.body)
  const {kept, lifted, cut, space} = log.books
  expect(kept + lifted + cut + space).toBe(raw.length)
  expect(log.raw.length).toBe(raw.length)
  expect([...prove(article, log, raw)]).toEqual([])
  articleSchema.parse(article)
  logSchema.parse(log)
  // Filler is of the page as stages read it.
  if (!own) expect(stringsIn({...article, url: null}).join('\n')).not.toContain('\0')
  for (const {stage, edits, chars, blocks} of log.stages) {
    let taken = 0
    for (const {op, start, end, before} of edits) {
      expect(before, stage).toBe(raw.slice(start, end))
      if (op === 'read') continue
      expect(start, stage).toBeGreaterThanOrEqual(taken)
      expect(end, stage).toBeGreaterThanOrEqual(start)
      taken = end
    }
    const gone = edits
      .filter(({op}) => op === 'cut' || op === 'lift')
      .reduce((sum, {start, end}) => sum + end - start, 0)
    // A join takes in the white space between two blocks.
    const joined = edits.filter(({op}) => op === 'join').reduce((sum, {start, end}) => sum + end - start, 0)
    expect(chars.before - chars.after, stage).toBeGreaterThanOrEqual(gone - joined)
    const parted = edits.filter(({op}) => op === 'break').length
    const read = edits.filter(({op}) => op === 'read').length
    expect(blocks.after - blocks.before, stage).toBeLessThanOrEqual(parted)
    expect(blocks.before - blocks.after, stage).toBeLessThanOrEqual(edits.length - parted - read)
  }
  for (const [index, {chars, blocks}] of log.stages.entries()) {
    const next = log.stages[index + 1]
    if (next) expect([next.chars.before, next.blocks.before]).toEqual([chars.after, blocks.after])
  }
  let at = 0
  for (const {spans, text} of article.body) {
    // A stage behind `spaces` may begin a paragraph with a space that an entity stood for.
    if (!own) expect(text).toBe(text.trim())
    for (const [start, end] of spans) {
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeGreaterThan(start)
      expect(raw.slice(start, end).trim()).not.toBe('')
      at = end
    }
  }
  expect(at).toBeLessThanOrEqual(raw.length)
  expect(article.articleBody).toBe(article.body.map(({text}) => text).join('\n\n'))
}

/** All strings of a value, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function check(raw: string): void {
  const {article, log} = clean(raw)
  hold(raw, article, log)
}

const PROSE =
  'on Mill Street has reopened, and it is busier than it was before the flood of last year, the mayor said.'

const WRAPPED = `* [Rain](/a)\n* [Mill](/b)\n* [Bridge](/c)\n\n${Array.from({length: 4}, () => PROSE).join('\n')}\u2028\0\n${PROSE}`

describe('books', {timeout: 120_000}, () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \r\n\t\u00a0\u2028\n'],
    ['a NUL', '\0'],
    ['a line of NULs between lines', 'Rain falls\n\0\0\0\nIt rained.'],
    ['a line that was wrapped behind a NUL', WRAPPED],
    ['a lone surrogate', '\uD800'],
    ['zero-width characters only', '\u200B\u200B\n\uFEFF'],
    ['the letters of an escaped NUL', `${PROSE} \\u0000`],
    [
      'an escaped line end before one that isn’t',
      `"${String.raw`It rained.\nRain.\nSnow.\nHail.\n`.repeat(2)}\n\u2028Sun.\\n"`
    ],
    ['an entity that is a blank', '&nbsp;\n&nbsp;It rained&nbsp;\n'],
    ['no final newline', 'Rain falls\r\n\r\nIt rained.'],
    ['a byte order mark', '\uFEFFRain falls\n'],
    ['two spaces behind an entity', `The caf&eacute;  ${PROSE}`],
    ['a date behind what doesn’t show', `Rain falls\n\u200B4 May 2021\u200B\n${PROSE}`],
    [
      'what doesn’t show between the parts of a line',
      `Rain falls\n4 May 2021\u200B -\u200B \u200BBy Ann Lee\u200B\n${PROSE}`
    ]
  ])('close for %s', (_, raw) => {
    check(raw)
  })

  test('close for any text', () => {
    fc.assert(fc.property(anyText, check), {numRuns: 1000})
  })

  test('close for pages on which stages find something', () => {
    fc.assert(fc.property(page, check), {numRuns: RUNS})
  })

  test('are tried on pages on which nearly every stage finds something', () => {
    const idle = new Set(stages.map(({name}) => name))
    for (const raw of fc.sample(page, {numRuns: 400, seed: 1}))
      for (const {stage, edits} of clean(raw).log.stages) if (edits.length > 0) idle.delete(stage)
    expect([...idle]).toEqual([])
  })

  test('are the same, byte for byte, however often a page is cleaned', () => {
    fc.assert(
      fc.property(page, raw => {
        const once = clean(raw)
        const twice = clean(raw)
        expect(JSON.stringify([twice.article, twice.log])).toBe(JSON.stringify([once.article, once.log]))
      }),
      {numRuns: 100}
    )
  })
})

describe('books with a stage of one’s own', {timeout: 120_000}, () => {
  /** Where a stage of somebody's takes something: shares of the text's length, and what it does there. */
  const wish = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    length: fc.nat(30),
    op: fc.constantFrom('cut', 'lift', 'read', 'rewrite'),
    category: fc.constantFrom(...CATEGORIES)
  })

  type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never

  function findingOf(raw: string, {at, length, op, category}: Wish): Finding {
    const start = Math.floor(at * raw.length)
    const end = Math.min(raw.length, start + length)
    const found = {start, end, rule: 'own/random', reason: 'by chance', confidence: 0.5}
    if (op === 'cut') return {op, category, ...found}
    if (op === 'rewrite') return {op, after: 'x'.repeat(Math.min(2, end - start)), ...found}
    return {op, field: 'keywords', value: 'x', ...found}
  }

  /** Cleans with the stage put behind all others. */
  function cleanWith(raw: string, own: Pick<Stage, 'name' | 'find'>): {article: Article; log: Log} {
    const file = tamis().use(toPlugin(own)).processSync(raw)
    return {article: file.result, log: file.data.log!}
  }

  test('close, or the stage is refused', () => {
    let held = 0
    fc.assert(
      fc.property(page, fc.array(wish, {minLength: 1, maxLength: 4}), (raw, wishes) => {
        let cleaned
        try {
          cleaned = cleanWith(raw, {name: 'own', find: () => wishes.map(wish => findingOf(raw, wish))})
        } catch (error) {
          expect(error instanceof RangeError || error instanceof UnbalancedError, String(error)).toBe(true)
          return
        }
        held++
        hold(raw, cleaned.article, cleaned.log, true)
      }),
      {numRuns: RUNS}
    )
    expect(held).toBeGreaterThan(RUNS / 10)
  })
})
