import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test('signature › leaves the headline alone that repeats the name glued before it', () => {
  const page = `Ines CarrowInes Carrow: how the bridge of Ashcombe came back5 March 2024The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.Related articlesFive gardens to see`
  expect(clean(page).article).toMatchObject({
    headline: 'Ines Carrow: how the bridge of Ashcombe came back',
    author: [{name: 'Ines Carrow'}],
    datePublished: '2024-03-05'
  })
})

const BELOW = `
12 March 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`

test.each([
  ['whose address stands below it', 'Elsa Granqvist\nelsa.granqvist@herald.example', 'Elsa Granqvist'],
  ['behind which the place stands', 'Farah Oyelaran in Aldbrook', 'Farah Oyelaran']
])('signature › finds a name %s', (_, line, name) => {
  const {article} = clean(`Ashcombe bridge opens again\n${line}${BELOW}`)
  expect(article.author).toEqual([expect.objectContaining({name})])
})

test('signature › finds all of a list, without what they are called and where they are', () => {
  const head =
    'The county paid for it, the town had voted against it twice, and nobody had asked the ferryman'
  const {article} = clean(
    `Ashcombe bridge opens again\n${head}\nAnn Lee, Whitehall Editor, and Ida Roe in York${BELOW.replace('12', 'Friday 15')}`
  )
  expect(article.author.map(({name}) => name)).toEqual(['Ann Lee', 'Ida Roe'])
})

test('signature › finds a name in capitals above the paper’s, which the page has elsewhere, no kicker', () => {
  const authorsBelow = (line: string, end: string): string[] =>
    clean(
      `top story\nAshcombe bridge opens again\n${line}\nWendle Journal Star${BELOW}\n${end}`
    ).article.author.map(({name}) => name)
  expect(authorsBelow('ANN PELL', 'Ann Pell covers the county and what it pays for.')).toEqual(['ANN PELL'])
  expect(authorsBelow('HIGH SCHOOL', 'High School')).not.toContain('HIGH SCHOOL')
})

test('signature › finds a name before the place in capitals and the agency, in Turkish', () => {
  const page = `Çamlıca köprüsü yeniden açıldı
Nehir onu bir gecede okul ve değirmenle birlikte götürmüştü, köylüler iki yıl boyunca on iki kilometre yol yürüdü.
Hasan KAHRAMAN / TRABZON, (DHA)
Çamlıca’daki eski köprü, iki yıllık çalışma ve üç kış süren gecikmenin ardından salı gününden beri yeniden açık. Nehir onu bir gecede okul ve değirmenle birlikte götürmüştü.
Kurdeleyi saat dokuzda belediye başkanı kesti, üç yüz kişi ve bir ıslak köpek onu izledi, sonra yağmurda şemsiyesiz karşıya geçti.`
  expect(clean(page, {lang: 'tr'}).article.author.map(({name}) => name)).toEqual(['Hasan KAHRAMAN'])
})

test.each(['WKYT Staff'])('signature › takes %j for nobody’s name', line => {
  expect(clean(`Ashcombe bridge opens again\n${line}${BELOW}`).article.author).toEqual([])
})

test('signature › takes no place of a dateline for a name', () => {
  const page = `Ashcombe bridge opens again after two years\nKETTERING FALLS, Ohio, May 14, 2024${BELOW.slice(14)}`
  expect(clean(page).article).toMatchObject({author: [], datePublished: '2024-05-14'})
})
