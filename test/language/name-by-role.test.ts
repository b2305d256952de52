import {describe, expect, test} from 'vitest'
import {nameByRole} from '../../src/language/name-by-role.js'

describe('nameByRole', () => {
  test.each([
    ['김철수 기자', '김철수'],
    ['김철수 선임기자', '김철수'],
    ['记者 王小明', '王小明'],
    ['記者王小明／河邊報導', '王小明'],
    ['山田太郎記者', '山田太郎']
  ])('of %j finds %j', (text, name) => {
    const start = text.indexOf(name)
    expect(nameByRole(text, 0, text.length)).toEqual({text: name, start, end: start + name.length})
  })

  test.each([
    '기자',
    '기자들이 모였다',
    '記者会見を開いた清水治理事長',
    '전문기자칼럼',
    '記者会見',
    '記者コラム',
    'Ann Lee, Reporter',
    ''
  ])('finds none in %j', text => {
    expect(nameByRole(text, 0, text.length)).toBeUndefined()
  })
})
