import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

const TEXT = `川辺町の古い橋が、二年間の工事と三度の冬の遅れを経て、火曜日の朝にようやく再開した。橋は一夜のうちに学校や水車小屋とともに川に流されていた。
町長は午前九時にテープを切り、およそ三百人と一匹のぬれた犬が見守った。傘もささずに最初に渡ったのは町長だった。`

/** The authors of a Japanese article with some lines below its headline and some behind its text. */
function authorsOf(head: string, tail: string): string[] {
  const {article} = clean(`古い橋、二年ぶりに再開\n${head}\n${TEXT}${tail}`, {lang: 'ja'})
  return article.author.map(({name}) => name)
}

test('reporter › reads two names with a wide space between them over the date', () => {
  expect(authorsOf('佐藤千尋　高村正史郎\n2024年3月12日 14時05分', '')).toEqual(['佐藤千尋', '高村正史郎'])
})

test('reporter › reads the bracket that closes the text, which leaves it', () => {
  const {article} = clean(`古い橋、二年ぶりに再開\n2024年3月12日\n${TEXT}【佐藤千尋、高村正史郎】`, {
    lang: 'ja'
  })
  expect(article.author.map(({name}) => name)).toEqual(['佐藤千尋', '高村正史郎'])
  expect(article.articleBody).toMatch(/町長だった。$/)
})

test.each([
  ['a line of its own', '\n【関連記事】'],
  ['a label', '【写真】'],
  ['round, as what a paper adds is', '（敬称略）']
])('reporter › leaves a bracket that is %s', (_, tail) => {
  expect(authorsOf('2024年3月12日', tail)).toEqual([])
})
