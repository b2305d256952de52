import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

test.each([
  ['U.S. News', 'U.S. News'],
  ['U.S.', 'U.S.'],
  ['eSports', 'eSports'],
  ['Arts/Culture', 'Arts/Culture'],
  ['- Sport -', 'Sport'],
  ['Photo: Reuters', null]
])('section › takes the whole name or none: %s', (line, name) => {
  const {article} = clean(`${line}\nAshcombe bridge opens again\nBy Ann Lee\n${TEXT}`)
  expect(article.articleSection).toBe(name)
})

test.each(['Arts/Culture', 'U.S.'])('section › takes the whole name beside the date: %s', name => {
  const {article} = clean(`Ashcombe bridge opens again\n12 March 2024 - ${name} - By Ann Lee\n${TEXT}`)
  expect(article.articleSection).toBe(name)
})

test.each([
  ['', null],
  ['CBS Pittsburgh\nNews\n', 'CBS Pittsburgh']
])('section › is the publisher’s own name only where a menu has it: %j', (menu, section) => {
  const {article} = clean(`${menu}Ashcombe bridge opens again
By Ann Lee
February 27, 2024 / 7:58 AM EST / CBS Pittsburgh
${TEXT}
© 2024 CBS Broadcasting Inc. All Rights Reserved.`)
  expect(article.articleSection).toBe(section)
})
