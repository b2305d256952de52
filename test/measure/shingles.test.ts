import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mean, score} from '../../src/measure/shingles.js'

describe('score', () => {
  test('counts shingles of four words', () => {
    // Found: abcd bcde cdef; wanted: bcde cdef defg efgh.
    expect(score('a b c d e f', 'b c d e f g h', 'en')).toEqual({precision: 2 / 3, recall: 2 / 4})
  })

  test('counts a shingle as often as it stands there', () => {
    // Six times a a a a found, three wanted.
    expect(score('a a a a a a a a a', 'a a a a a a', 'en')).toEqual({precision: 3 / 6, recall: 1})
  })

  test('sets marks and white space aside, not case', () => {
    expect(score('Rain,  fell\non «it».', 'Rain fell on it', 'en')).toEqual({precision: 1, recall: 1})
    expect(score('rain fell on it', 'Rain fell on it', 'en')).toEqual({precision: 0, recall: 0})
  })

  test('reads through what is in a word without being seen, in either text', () => {
    const [plain, broken] = ['la réaction en chaîne', 'la réac\xADtion en\u2060 chaî\u200Bne']
    expect(score(plain, broken, 'fr')).toEqual({precision: 1, recall: 1})
    expect(score(broken, plain, 'fr')).toEqual({precision: 1, recall: 1})
  })

  test('takes a text of fewer words for one shingle', () => {
    expect(score('Rain fell', 'Rain fell', 'en')).toEqual({precision: 1, recall: 1})
    expect(score('Rain', 'Rain fell', 'en')).toEqual({precision: 0, recall: 0})
  })

  test('gives an empty prediction no precision, and two empty texts all', () => {
    expect(score('', 'Rain fell on it', 'en')).toEqual({precision: 0, recall: 0})
    expect(score('Rain fell on it', '…', 'en')).toEqual({precision: 0, recall: 0})
    expect(score(' – ', '', 'en')).toEqual({precision: 1, recall: 1})
  })

  test.each(['zh', 'ja', 'th'])('counts characters as words in %s', lang => {
    expect(score('天地玄黃宇', '天地玄黃宙', lang)).toEqual({precision: 1 / 2, recall: 1 / 2})
    expect(score('天地玄黃宇', '天地玄黃宙', 'en')).toEqual({precision: 0, recall: 0})
  })

  test('is a share, whole for equal texts, and turns over with its arguments', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 1, maxLength: 30})
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [found, wanted] = [a.join(' '), b.join(' ')]
        const {precision, recall} = score(found, wanted, 'en')
        expect(score(wanted, found, 'en')).toEqual({precision: recall, recall: precision})
        expect(score(found, found, 'en')).toEqual({precision: 1, recall: 1})
        for (const share of [precision, recall]) expect(share >= 0 && share <= 1).toBe(true)
      })
    )
  })
})

describe('mean', () => {
  test('is F1 of the two means, not the mean of F1', () => {
    const {precision, recall, f1} = mean([
      {precision: 1, recall: 0},
      {precision: 0, recall: 1}
    ])
    expect({precision, recall, f1}).toEqual({precision: 0.5, recall: 0.5, f1: 0.5})
  })

  test('is nothing of nothing', () => {
    expect(mean([])).toEqual({precision: 0, recall: 0, f1: 0})
  })
})
