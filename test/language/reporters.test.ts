import {describe, expect, test} from 'vitest'
import {endsReport, hasReporters, reportersIn} from '../../src/language/reporters.js'

const namesIn = (text: string, language: string, closed = false, listed = false) =>
  reportersIn(text, 0, text.length, {language, closed, listed})?.map(name => name.text)

describe('reportersIn', () => {
  test.each([
    ['记者 王小明', 'zh', ['王小明']],
    ['新华网黑龙江频道 记者 王小明 李红', 'zh', ['王小明', '李红']],
    ['本报记者王小明、李红', 'zh', ['王小明', '李红']],
    ['河边日报记者 王小明 山东冠县报道', 'zh', ['王小明']],
    ['记者 热娜·吐尔逊', 'zh', ['热娜·吐尔逊']],
    ['记者 赵 培', 'zh', ['赵培']],
    ['記者王小明／河邊報導', 'zh', ['王小明']],
    ['文/王小明 图/李红', 'zh', ['王小明']],
    ['山田太郎記者', 'ja', ['山田太郎']],
    ['編集委員・佐々木 太郎', 'ja', ['佐々木 太郎']],
    ['김철수 기자 chulsoo@press.example', 'ko', ['김철수']],
    ['김철수·이영희 선임기자', 'ko', ['김철수', '이영희']],
    ['배윤경 기자 이상현 기자', 'ko', ['배윤경', '이상현']]
  ])('of %j finds the names', (text, language, names) => {
    expect(namesIn(text, language)).toEqual(names)
  })

  test('has room for a paper, and for a name behind the role, in brackets', () => {
    expect(namesIn('강변일보 김철수 기자', 'ko')).toBeUndefined()
    expect(namesIn('강변일보 김철수 기자', 'ko', true)).toEqual(['김철수'])
    expect(namesIn('记者王小明', 'zh')).toBeUndefined()
    expect(namesIn('记者王小明', 'zh', true)).toEqual(['王小明'])
  })

  test('needs a role behind a place but in Japanese', () => {
    expect(namesIn('＝山田太郎', 'ja', true, true)).toEqual(['山田太郎'])
    expect(namesIn('＝共同', 'ja', true, true)).toBeUndefined()
    expect(namesIn('=강변건설', 'ko', true, true)).toBeUndefined()
    expect(namesIn('=김철수 기자', 'ko', true, true)).toEqual(['김철수'])
  })

  test.each([
    ['记者：为什么是现在', 'zh'],
    ['记者手记', 'zh'],
    ['记者 摄影 李红', 'zh'],
    ['本报记者 李红 摄', 'zh'],
    ['記者会見', 'ja'],
    ['본지 기자', 'ko'],
    ['기자회견', 'ko'],
    ['방송국에서 온 젊은 기자', 'ko'],
    ['사진 김철수 기자', 'ko'],
    ['김철수 기자', 'en'],
    ['记者', 'zh'],
    ['', 'zh']
  ])('finds none in %j', (text, language) => {
    expect(namesIn(text, language)).toBeUndefined()
    expect(reportersIn(text, text.length, text.length, {language})).toBeUndefined()
  })
})

test('a dateline ends in what a wire sends', () => {
  expect(endsReport('新华社北京3月12日电', 'zh')).toBe(true)
  expect(endsReport('第一个走上桥的外地人', 'zh')).toBe(false)
  expect(endsReport('', 'en')).toBe(false)
})

test('reporters are known by their roles in three languages', () => {
  expect(['zh', 'ja', 'ko', 'en', ''].filter(hasReporters)).toEqual(['zh', 'ja', 'ko'])
})
