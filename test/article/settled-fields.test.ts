import {expect, it} from 'vitest'
import {settledFields} from '../../src/article/settled-fields.js'
import {read} from '../../src/page/propose.js'

it('has no field for an empty value, but what a later stage has for it', () => {
  const why = {rule: 'test/read', reason: 'a test', confidence: 1}
  const found = ['\0 ', 'Rain falls'].map(value => [read({start: 0, end: 1}, 'headline', value, why)])
  expect([...settledFields([{field: 'url', value: '', from: 'test'}], found)]).toEqual([
    ['headline', ['Rain falls']]
  ])
})
