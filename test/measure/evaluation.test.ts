import {describe, expect, test} from 'vitest'
import {evaluationOf} from '../../src/measure/evaluation.js'
import {METHODS, type PageResult} from '../../src/measure/measure-page.js'

/** A page on which tamis has this precision and recall, and all other methods none. */
function page(id: string, precision: number, recall: number, more: Partial<PageResult> = {}): PageResult {
  const none = METHODS.slice(1).map(() => ({precision: 0, recall: 0}))
  return {
    id,
    style: 'block',
    lang: 'en',
    confidence: 1,
    scores: [{precision, recall}, ...none],
    fields: {},
    ...more
  }
}

describe('evaluationOf', () => {
  test('takes F1 of the mean precision and the mean recall, method by method', () => {
    const {all, pages} = evaluationOf([page('a/1', 1, 0), page('a/2', 0, 1)], 0)
    expect(pages).toBe(2)
    expect(all?.methods.map(({name, f1}) => [name, f1])).toEqual([
      ['tamis', 0.5],
      ...METHODS.slice(1).map(name => [name, 0])
    ])
  })

  test('splits by source and by language, the largest first, only where there are several', () => {
    const results = [page('a/1', 1, 1), page('b/1', 0, 0, {lang: 'fr'}), page('b/2', 1, 1, {lang: 'fr'})]
    const {sources, languages} = evaluationOf(results, 0)
    const brief = (groups: typeof sources) =>
      groups.map(({name, pages, methods}) => [name, pages, methods[0]?.f1])
    expect(brief(sources)).toEqual([
      ['b', 2, 0.5],
      ['a', 1, 1]
    ])
    expect(brief(languages)).toEqual([
      ['fr', 2, 0.5],
      ['en', 1, 1]
    ])
    expect(evaluationOf(results.slice(1), 0)).toMatchObject({sources: [], languages: []})
  })

  test('lists the worst pages by F1, those of one F1 by name', () => {
    const results = [page('a/3', 1, 1), page('a/2', 0, 0), page('a/1', 0, 0), page('a/4', 1, 0.5)]
    expect(evaluationOf(results, 3).worst.map(({id}) => id)).toEqual(['a/1', 'a/2', 'a/4'])
    expect(evaluationOf(results, 0).worst).toEqual([])
  })

  test('says of lines how many came out as labelled, and of those removed how many in their category', () => {
    const lines = {
      found: ['paragraph', 'related', 'navigation', 'related', 'paragraph'],
      wanted: ['paragraph', 'paragraph', 'navigation', 'navigation', 'navigation']
    } as const
    const {lines: found} = evaluationOf([page('a/1', 1, 1, {lines})], 0)
    expect(found).toMatchObject({accuracy: 3 / 5, inCategory: 1 / 2})
    expect(found?.labels.map(({label, lines}) => [label, lines])).toEqual([
      ['paragraph', 2],
      ['navigation', 3]
    ])
  })

  test('weighs segments alike, whatever page they are of', () => {
    const segments = (present: [number, number], absent: [number, number]) => ({
      segments: {present: {found: present[0], of: present[1]}, absent: {found: absent[0], of: absent[1]}}
    })
    const results = [
      page('a/1', 1, 1, segments([1, 1], [0, 0])),
      page('a/2', 1, 1, segments([0, 3], [1, 2])),
      page('a/3', 1, 1, {lang: 'fr', ...segments([0, 0], [1, 1])})
    ]
    expect(evaluationOf(results, 0).segments).toEqual([
      {name: 'all', pages: 3, present: 1 / 4, absent: 2 / 3},
      {name: 'en', pages: 2, present: 1 / 4, absent: 1 / 2},
      {name: 'fr', pages: 1, present: null, absent: 1}
    ])
  })

  test('counts marks of fields', () => {
    const fields = [{headline: 'hit'}, {headline: 'wrong', author: 'miss'}, {headline: 'hit'}] as const
    const results = fields.map((fields, index) => page(`a/${index}`, 1, 1, {fields}))
    expect(evaluationOf(results, 0).fields).toEqual({
      headline: {hit: 2, miss: 0, wrong: 1},
      datePublished: {hit: 0, miss: 0, wrong: 0},
      author: {hit: 0, miss: 1, wrong: 0}
    })
  })

  test('has nothing to say of what no page says anything about', () => {
    const bare = {id: 'a/1', style: 'block', lang: 'en', confidence: 1, fields: {}}
    expect(evaluationOf([bare], 5)).toMatchObject({pages: 1, all: null, lines: null, segments: [], worst: []})
  })
})
