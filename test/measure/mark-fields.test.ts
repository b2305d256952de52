import {describe, expect, test} from 'vitest'
import {markFields, type Wanted} from '../../src/measure/mark-fields.js'

function mark(found: {headline?: string; datePublished?: string; author?: string[]}, wanted: Wanted) {
  const author = (found.author ?? []).map(name => ({'@type': 'Person' as const, name}))
  return markFields({headline: null, datePublished: null, ...found, author}, wanted)
}

test('has no mark for what is not known', () => {
  expect(mark({headline: 'Rain', datePublished: '2020-01-02', author: ['Ann']}, {})).toEqual({})
  expect(mark({}, {headline: null, datePublished: null, author: []})).toEqual({})
})

test('tells a miss from a wrong value', () => {
  const wanted = {headline: 'Rain falls', datePublished: '2020-01-02', author: 'Ann Lee'}
  expect(mark({}, wanted)).toEqual({headline: 'miss', datePublished: 'miss', author: 'miss'})
  expect(mark({headline: 'Rain', datePublished: '2020-01-03', author: ['Bob']}, wanted)).toEqual({
    headline: 'wrong',
    datePublished: 'wrong',
    author: 'wrong'
  })
})

test('takes Chinese names with a space between for two, and a Japanese one for what it is', () => {
  const author = '王小明  李红'
  expect(mark({author: ['李红', '王小明']}, {author})).toEqual({author: 'hit'})
  expect(mark({author: ['王小明']}, {author})).toEqual({author: 'wrong'})
  expect(mark({author: ['山田 太郎']}, {author: '山田 太郎'})).toEqual({author: 'hit'})
})

describe('headline', () => {
  test.each([
    ['« Rien ne va plus »', '“Rien ne va plus”'],
    ['L’été  est\u00a0là ', "L'été est là"],
    ['l’été'.normalize('NFD'), 'l’été'],
    ['Rain Falls – again…', 'Rain falls - Again ...'],
    ['Rain falls', 'Rain falls | The Post']
  ])('takes %j for %j', (found, wanted) => {
    expect(mark({headline: found}, {headline: wanted})).toEqual({headline: 'hit'})
  })

  test.each([
    ['Rain falls again', 'Rain falls'],
    ['Rain 2024', 'Rain 2023'],
    ['Rain falls | Site', 'Rain falls']
  ])('tells %j from %j', (found, wanted) => {
    expect(mark({headline: found}, {headline: wanted})).toEqual({headline: 'wrong'})
  })
})

describe('datePublished', () => {
  test('is compared by its day', () => {
    const found = {datePublished: '2020-05-06T10:00'}
    expect(mark(found, {datePublished: '2020-05-06 23:00:00+02:00'})).toEqual({datePublished: 'hit'})
    expect(mark(found, {datePublished: '2020-05-07'})).toEqual({datePublished: 'wrong'})
  })

  test('is read from a label that lacks a zero', () => {
    expect(mark({datePublished: '2005-03-01'}, {datePublished: '2005-3-1 12:12'})).toEqual({
      datePublished: 'hit'
    })
  })

  test('is not known where it is no ISO date', () => {
    expect(mark({datePublished: '2020-05-06'}, {datePublished: 'UNKNOWN'})).toEqual({})
  })
})

describe('author', () => {
  test.each([
    [
      ['Ann Lee', 'Bob Ray'],
      ['Bob Ray', 'Ann Lee']
    ],
    [['Ann Lee', 'Bob Ray'], 'Ann Lee and Bob Ray'],
    [['Ann Lee', 'Bob Ray'], 'ANN LEE, Bob Ray |'],
    [['Ann Lee', 'Ann Lee'], 'Ann Lee'],
    [['Alexander And'], 'Alexander And'],
    [['José Núñez'], 'By Jose Nunez'],
    [['Ann Lee'], 'Ann Lee, MD, Ph.D.'],
    [['AFP'], 'AFP']
  ])('takes %j for %j', (author, wanted) => {
    expect(mark({author}, {author: wanted})).toEqual({author: 'hit'})
  })

  test('is not known where the label says so', () => {
    expect(mark({author: ['Ann Lee']}, {author: 'UNKNOWN'})).toEqual({})
  })

  test('is wrong where a name is missing or too many', () => {
    expect(mark({author: ['Ann Lee']}, {author: 'Ann Lee, Bob Ray'})).toEqual({author: 'wrong'})
    expect(mark({author: ['Ann Lee', 'Bob Ray']}, {author: 'Ann Lee'})).toEqual({author: 'wrong'})
  })
})
