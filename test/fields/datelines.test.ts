import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

const PAGE = `Ashcombe bridge opens again
Published 03/04/2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

test.each([
  ['en', '2024-03-04'],
  ['EN', '2024-03-04'],
  ['en-US', '2024-03-04'],
  ['en_US', '2024-03-04'],
  ['en-GB', '2024-04-03'],
  ['fr-CA', '2024-04-03']
])('03/04/2024 is read as the tag of the page’s language has it: %s', (lang, date) => {
  const {article} = clean(PAGE, {lang})
  expect(article.datePublished).toBe(date)
  expect(article.inLanguage).toBe(lang.replace('_', '-'))
})

test.each(['und', 'mul', 'zxx', 'English', 'french, mostly'])(
  'a language that is said to be “%s” is read from the text',
  lang => {
    expect(clean(PAGE, {lang}).article).toMatchObject({inLanguage: 'en', datePublished: '2024-03-04'})
  }
)

test('a label that a date may follow on its line names the one below, but for the page’s first', () => {
  const below = (lines: string) => clean(PAGE.replace('Published 03/04/2024', lines)).article
  const both = 'Published\n12 March 2024\nLast updated:\n14 March 2024 — See all updates'
  expect(below(both)).toMatchObject({datePublished: '2024-03-12', dateModified: '2024-03-14'})
  const one = 'Last updated:\n14 March 2024'
  expect(below(one)).toMatchObject({datePublished: '2024-03-14', dateModified: null})
})

test.each([
  ['24. November 2026, 9:47 Uhr Aktualisiert am 25. November 2026, 13:10 Uhr', 'T09:47', 'T13:10'],
  ['24. November 2026, 9:47 Uhr, aktualisiert am 25. November 2026, 13:10 Uhr', 'T09:47', 'T13:10'],
  ['24. November 2026, 9:47 Uhr | Aktualisiert am 25. November 2026, 13:10 Uhr', 'T09:47', 'T13:10'],
  ['24 november 2026 kl. 06.52, uppdaterad den 25 november 2026 kl. 10.12', 'T06:52', 'T10:12'],
  ['24. marraskuuta 2026 klo 13.06, päivitetty 25. marraskuuta 2026 klo 15.10', 'T13:06', 'T15:10'],
  ['24 novembre 2026 (modifica il 25 novembre 2026 | 13:18)', '', 'T13:18']
])(
  'a date that has no label counts beside one of a change, in a line as long as a sentence: %s',
  (line, published, modified) => {
    const {article} = clean(PAGE.replace('Published 03/04/2024', line), {lang: 'en'})
    expect(article.datePublished).toBe(`2026-11-24${published}`)
    expect(article.dateModified).toBe(`2026-11-25${modified}`)
  }
)

test('a date in a sentence is none of the article’s, though another of the sentence is of a change', () => {
  const line =
    'The council built the bridge on 24 November 2026, last updated its plans on 25 November 2026, and went home by boat.'
  expect(clean(PAGE.replace('Published 03/04/2024', line), {lang: 'en'}).article.datePublished).toBeNull()
})
