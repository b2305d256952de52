import {expect, it} from 'vitest'
import {clean, prove} from '../../src/index.js'
import {settledFields} from '../../src/article/settled-fields.js'
import {read} from '../../src/page/propose.js'

it('has no field for an empty value, but what a later stage has for it', () => {
  const why = {rule: 'test/read', reason: 'a test', confidence: 1}
  const found = ['\0 ', 'Rain falls'].map(value => [read({start: 0, end: 1}, 'headline', value, why)])
  expect([...settledFields([{field: 'url', value: '', from: 'test'}], found)]).toEqual([
    ['headline', ['Rain falls']]
  ])
})

it('has one space for white space of any kind, so that a name is one author', () => {
  const page = `Ashcombe bridge opens again
By Ann\u00A0Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Written by Ann Lee`
  const {article, log} = clean(page)
  expect(article.author.map(({name}) => name)).toEqual(['Ann Lee'])
  expect([...prove(article, log, page)]).toEqual([])
})
