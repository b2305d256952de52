import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toArticle} from '../../src/article/to-article.js'
import {toLog} from '../../src/article/to-log.js'
import {clean} from '../../src/clean.js'
import {apply} from '../../src/page/apply.js'
import type {Finding} from '../../src/page/finding.js'
import {parsePage} from '../../src/page/page.js'
import {diff, type DiffOptions} from '../../src/views/diff.js'

const RAW =
  'Menu\nRain falls\n4 May 2021\nIt rained.The\u00a0mayor\u00a0said\nso on Tuesday.\nRead also: snow'

const PAGE =
  'Rain\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week in the old town.'

/** The span of `text` in the page above, as a finding. */
function at(text: string) {
  const start = RAW.indexOf(text)
  return {start, end: start + text.length, confidence: 0.9, reason: `about ${text.slice(0, 4)}`}
}

const STEPS: readonly (readonly [stage: string, findings: readonly Finding[]])[] = [
  [
    'characters',
    [...RAW.matchAll(/\u00a0/g)].map(({index}) => ({
      ...{op: 'rewrite', after: ' ', rule: 'characters/no-break', reason: 'a space', confidence: 1},
      ...{start: index, end: index + 1}
    }))
  ],
  ['layout', [{...at('\nso'), op: 'join', after: ' ', rule: 'layout/wrapped', end: RAW.indexOf('so on')}]],
  ['code', []],
  ['language', [{...at('It rained.'), op: 'read', field: 'inLanguage', value: 'en', rule: 'language/words'}]],
  [
    'dates',
    [{...at('4 May 2021'), op: 'lift', field: 'datePublished', value: '2021-05-04', rule: 'dates/day'}]
  ],
  [
    'related',
    [{...at('Read also: snow'), op: 'cut', category: 'related', rule: 'related/prompt/en/read-also'}]
  ],
  ['navigation', [{...at('Menu'), op: 'cut', category: 'navigation', rule: 'navigation/menu'}]],
  ['sentences', [{...at('The'), op: 'break', rule: 'sentences/fused', end: RAW.indexOf('The')}]]
] as const

function show(options?: DiffOptions): string {
  const page = STEPS.reduce((page, [stage, findings]) => apply(page, stage, findings), parsePage(RAW))
  return diff(toArticle(page, 'p'), toLog(page, 'p'), options)
}

/** A page of which one stage cuts all that is not the first line. */
function showCut(first: string, rest: string, options?: DiffOptions): string {
  const raw = `${first}\n${rest}`
  const found = {start: first.length + 1, end: raw.length, confidence: 1, reason: 'why', rule: 'related/all'}
  const page = apply(parsePage(raw), 'related', [{op: 'cut', category: 'related', ...found}])
  return diff(toArticle(page, 'p'), toLog(page, 'p'), options)
}

describe('diff', () => {
  it('says of each edit what went, what it became, where, why and by which rule', () => {
    const lines = show().split('\n')
    expect(lines).toContain('p: (no headline)')
    const shows = (...expected: string[]) => {
      const from = lines.indexOf(expected[0]!)
      expect(lines.slice(from, from + expected.length)).toEqual(expected)
    }
    shows('  - Read also: snow', '    6:1  about Read [related/prompt/en/read-also, 0.9]')
    shows('  - 4 May 2021', '    → datePublished = 2021-05-04', '    3:1  about 4 Ma [dates/day, 0.9]')
    shows('  = It rained.', '    → inLanguage = en', '    4:1  about It r [language/words, 0.9]')
    shows('  ~ "\\u{a0}" → " "', '    4:14 and 1 more  a space [characters/no-break, 1]')
    shows('  ~ "␊" → " "', '    4:25  about ␊so [layout/wrapped, 0.9]')
  })

  it('names each stage with its sentence and with what was left before and after it', () => {
    const text = show()
    expect(text).toMatch(/^related: \S.+\.\n\d+ → \d+ blocks, \d+ → \d+ characters\n/m)
    expect(text).toMatch(/^navigation: /m)
  })

  it('shows where a paragraph was put in, between what stood around', () => {
    expect(show().split('\n')).toContain('  ~ It rained. ¶ The\u00a0mayor\u00a0said')
  })

  it('lists the stages that found nothing on one line, and closes with the books', () => {
    expect(show()).toMatch(/\n\nFound nothing: code\n\n/)
    expect(show()).toMatch(
      /\n\d+ characters = \d+ kept \+ 10 lifted into fields \+ 19 cut \+ \d+ white space\ncut: related 15, navigation 4\n$/
    )
  })

  it('shows one stage only where it is told which', () => {
    const text = show({stage: 'dates'})
    expect(text).toContain('- 4 May 2021')
    expect(text).not.toMatch(/Read also|Menu|Found nothing/)
    expect(show({stage: 'code'})).toContain('Found nothing: code')
  })

  it('leaves out the middle of a long text, says how much, and splits no character', () => {
    const long = `${'a'.repeat(89)}${'😀'.repeat(500)}`
    expect(showCut('Rain', long)).toMatch(/^ {2}- a{89} … 950 characters … 😀{25}$/mu)
    expect(showCut('Rain', long, {full: true})).toContain(`  - ${long}\n`)
  })

  it('colours what went red and what came green, on demand', () => {
    expect(show({color: true})).toContain('\u001B[31m- Read also: snow\u001B[39m')
    expect(show({color: true})).toContain('\u001B[32m  → datePublished = 2021-05-04\u001B[39m')
  })

  it('lets nothing of a page act on a terminal', () => {
    const nasty = '\u001B[2J\u009B31m\u202Eabc\u2066\r\0\u0007\uD800 x'

    const acts = /[\0-\x09\x0B-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Cs}]/u
    expect(showCut('Rain', nasty)).toContain('  - ␛[2J\\u{9b}31m\\u{202e}abc\\u{2066}')
    expect(showCut('Rain', nasty)).not.toMatch(acts)
    const unit = fc.oneof(
      fc.constantFrom(...'\u001B\u009B\u202E\u2066\u2028\u0085\r\n\t\uFEFF'.split('')),
      fc.integer({min: 1, max: 0xffff}).map(code => String.fromCharCode(code)),
      fc.constantFrom('The mayor said so. ', 'Read also: ', '4 May 2021', '\n\n')
    )
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 60}), fc.string(), (units, id) => {
        const {article, log} = clean(units.join(''), {id})
        expect(diff(article, log)).not.toMatch(acts)
        expect(diff(article, log, {full: true})).not.toMatch(acts)
      }),
      {numRuns: 300}
    )
  })

  it('shows as many edits as a stage has made', () => {
    const found = {op: 'read', field: 'keywords', value: 'rain', rule: 'keywords/tag'} as const
    const findings = Array.from({length: 50_000}, () => ({...at('Rain'), ...found}))
    const page = apply(parsePage(RAW), 'keywords', findings)
    expect(diff(toArticle(page, 'p'), toLog(page, 'p')).match(/→ keywords/g)).toHaveLength(50_000)
  })

  it('throws where article and log are of two pages', () => {
    const one = clean(PAGE)
    const other = clean(`Much ${PAGE}`)
    expect(() => diff(one.article, other.log)).toThrow(RangeError)
  })
})
