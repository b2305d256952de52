import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {summarySchema} from '../../src/article/summary.js'
import {clean} from '../../src/clean.js'
import {tallySchema, Totals, toSummary, type Tally} from '../../src/run/tally.js'
import {stages} from '../../src/stages.js'

const OF = {tool: 'tamis', rules: 'abc'}
const pages = stages.flatMap(({specimens}) => specimens.map(({page}) => page))

/** What some pages and some errors come to. */
function tallyOf(pages: readonly string[], errors: readonly string[]): Tally {
  const totals = new Totals()
  for (const page of pages) totals.addArticle(clean(page).log)
  for (const code of errors) totals.addError(code)
  return totals.tally()
}

describe('tally', () => {
  test('closes for all that stages find, by stage, by rule and by category', () => {
    const summary = toSummary(tallyOf(pages, ['empty', 'timeout', 'empty']), pages.length + 3, OF)
    expect(summarySchema.parse(summary)).toEqual(summary)
    expect(summary.documents).toEqual({in: pages.length + 3, ok: pages.length, error: 3})
    expect(summary.errors).toEqual({empty: 2, timeout: 1})
    expect(summary.characters.raw).toBe(pages.join('').length)
    for (const {rule, end, start, op} of clean(pages[0]!).log.stages.flatMap(({edits}) => edits))
      if (op === 'cut' || op === 'lift') expect(summary.byRule[rule]).toBeGreaterThanOrEqual(end - start)
  })

  test('has the same bytes however it was added up', () => {
    const whole = JSON.stringify(tallyOf(pages, ['empty', 'timeout']))
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, {minLength: pages.length}), fc.nat(pages.length), (some, at) => {
        const totals = new Totals()
        totals.add(tallyOf(some.slice(0, at), ['timeout']))
        totals.add(tallySchema.parse(JSON.parse(JSON.stringify(tallyOf(some.slice(at), ['empty'])))))
        expect(JSON.stringify(totals.tally())).toBe(whole)
      }),
      {numRuns: 10}
    )
  })

  test.each([
    ['a document is lost', (tally: Tally) => toSummary(tally, 4, OF)],
    ['an error has no code', (tally: Tally) => toSummary({...tally, errors: {}}, 3, OF)],
    ['a character is lost', (tally: Tally) => toSummary(moved(tally, 'characters', 'kept'), 3, OF)],
    ['a rule is forgotten', (tally: Tally) => toSummary({...tally, byRule: {}}, 3, OF)],
    ['a category is forgotten', (tally: Tally) => toSummary({...tally, byCategory: {}}, 3, OF)]
  ])('refuses to be a summary where %s', (_, make) => {
    const tally = tallyOf(pages.slice(0, 2), ['empty'])
    expect(toSummary(tally, 3, OF).documents.in).toBe(3)
    expect(() => make(tally)).toThrow("The accounts of the run don't close")
  })
})

function moved(tally: Tally, heading: keyof Tally, name: string): Tally {
  return {...tally, [heading]: {...tally[heading], [name]: (tally[heading][name] ?? 0) - 1}}
}
