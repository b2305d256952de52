import {describe, expect, test} from 'vitest'
import {accuracyOf} from '../../src/measure/accuracy.js'
import {METHODS, type PageResult} from '../../src/measure/measure-page.js'

/** A page that tamis gets right or misses altogether, dumped in a style. */
function page(id: string, style: string, f1: 0 | 1, lang = 'en'): PageResult {
  const scores = METHODS.map(() => ({precision: f1, recall: f1}))
  return {id, style, lang, confidence: 0.9, fields: {}, scores}
}

function brief(groups: ReturnType<typeof accuracyOf>['sources']) {
  return groups.map(({name, style, pages, methods}) => [name, style, pages, methods[0]!.f1])
}

describe('accuracyOf', () => {
  const results = [
    page('a/1', 'wrapped', 0),
    page('a/1', 'block', 1),
    page('b/1', 'block', 1),
    page('b/2', 'block', 0),
    page('b/3', 'block', 1),
    page('b/4', 'block', 0)
  ]

  test('has a row for each source and style, the largest source first, styles as they came', () => {
    expect(brief(accuracyOf(results).sources)).toEqual([
      ['b', 'block', 4, 0.5],
      ['a', 'wrapped', 1, 0],
      ['a', 'block', 1, 1]
    ])
  })

  test('puts sources together where all of them are there', () => {
    expect(brief(accuracyOf(results, ['a', 'b']).sources).slice(0, 3)).toEqual([
      ['a + b', 'wrapped', 1, 0],
      ['a + b', 'block', 5, 0.6],
      ['b', 'block', 4, 0.5]
    ])
    expect(accuracyOf(results, ['a', 'c'])).toEqual(accuracyOf(results))
    expect(accuracyOf(results, ['a'])).toEqual(accuracyOf(results))
  })

  test('has a row for each language of five pages, of their block dumps alone', () => {
    const pages = ['1', '2', '3', '4', '5'].flatMap(name => [
      page(`a/${name}`, 'block', 1, 'fr'),
      page(`a/${name}`, 'spaced', 0, 'fr'),
      page(`b/${name}`, 'spaced', 0, 'de')
    ])
    const {languages} = accuracyOf([...pages, page('c/1', 'block', 0)])
    expect(languages.map(({name, pages, methods}) => [name, pages, methods[0]!.f1])).toEqual([['fr', 5, 1]])
  })

  test('counts segments of block dumps, and confidence in every style', () => {
    const segments = {present: {found: 1, of: 2}, absent: {found: 0, of: 0}}
    const pages = ['block', 'spaced'].map(style => ({...page('a/1', style, 1), segments}))
    const {segments: groups, confidence} = accuracyOf(pages)
    expect(groups).toEqual([{name: 'all', pages: 1, present: 0.5, absent: null}])
    expect(confidence[0]).toMatchObject({pages: 2, good: 1, f1: 1})
  })

  test('has nothing to say of pages without a body', () => {
    const bare = {id: 'a/1', style: 'block', lang: 'en', confidence: 1, fields: {}}
    expect(accuracyOf([bare])).toMatchObject({sources: [], languages: [], segments: []})
  })

  test('counts fields by style', () => {
    const [first, second] = [page('a/1', 'block', 1), page('a/1', 'wrapped', 1)]
    const {fields} = accuracyOf([
      {...first, fields: {headline: 'hit', author: 'miss'}},
      {...second, fields: {headline: 'wrong'}}
    ])
    expect(fields.map(({style, fields}) => [style, fields.headline, fields.author.miss])).toEqual([
      ['block', {hit: 1, miss: 0, wrong: 0}, 1],
      ['wrapped', {hit: 0, miss: 0, wrong: 1}, 0]
    ])
  })
})
