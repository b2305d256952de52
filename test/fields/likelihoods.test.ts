import {describe, expect, it} from 'vitest'
import {HEADLINE, PUBLISHED, SIGNATURE} from '../../src/compiled.js'
import {signsOf as datelineSigns} from '../../src/fields/dateline-signs.js'
import {datelinesOf} from '../../src/fields/datelines.js'
import {linesOf} from '../../src/fields/headline-lines.js'
import {signsOf as headlineSigns} from '../../src/fields/headline-signs.js'
import {likelihoodsOf} from '../../src/fields/likelihoods.js'
import {candidatesOf} from '../../src/fields/signature-candidates.js'
import {signsOf as signatureSigns} from '../../src/fields/signature-signs.js'
import {trunkOf} from '../../src/outline/trunk.js'
import {parsePage} from '../../src/page/page.js'
import type {TreeWeights} from '../../src/trees/forest.js'

const page = parsePage(`Bridge at Ashcombe opens again | The Wendle Herald
Sport
Bridge at Ashcombe opens again
Tom Hale
4 November 2021
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`)

const trunk = trunkOf(page)
const lines = linesOf(page, trunk)
const dates = datelinesOf(page)
const names = candidatesOf(page)

interface Field {
  readonly field: 'headline' | 'published' | 'signature'
  readonly weights: TreeWeights
  readonly signs: readonly object[]
  readonly texts: readonly string[]
  readonly best: string
}

const fields: readonly Field[] = [
  {
    field: 'headline',
    weights: HEADLINE,
    signs: headlineSigns(page, trunk, lines),
    texts: lines.map(({text}) => text),
    best: 'Bridge at Ashcombe opens again'
  },
  {
    field: 'published',
    weights: PUBLISHED,
    signs: datelineSigns(page, dates),
    texts: dates.map(({iso}) => iso),
    best: '2021-11-04'
  },
  {
    field: 'signature',
    weights: SIGNATURE,
    signs: signatureSigns(page, names),
    texts: names.map(({names}) => names.map(({text}) => text).join(', ')),
    best: 'Tom Hale'
  }
]

describe.each(fields)('likelihoods of $field', ({field, weights, signs, texts, best}) => {
  const likelihoods = likelihoodsOf(field, signs)

  it('leave something for none', () => {
    const sum = likelihoods.reduce((sum, each) => sum + each, 0)
    expect(sum).toBeGreaterThan(0)
    expect(sum).toBeLessThan(1)
  })

  it('are highest for what a reader would take', () => {
    expect(texts[likelihoods.indexOf(Math.max(...likelihoods))]).toBe(best)
  })

  it('ask for whole numbers, as many as there are', () => {
    for (const each of signs)
      for (const sign of Object.values(each)) expect(sign).toBeOneOf([Math.trunc(sign as number)])
    const asked = weights.trees.flatMap(([splits]) => splits.filter((_, at) => at % 4 === 0))
    expect(Math.max(...asked)).toBeLessThan(Object.keys(signs[0]!).length)
  })

  it('say how they were made', () => {
    expect(weights.command).toBe(`npm run train:${field} -- train.ndjson.gz`)
    expect(weights.data).toMatch(/^sha256 [\da-f]{64}$/)
    expect(weights.maker).toMatch(/^lightgbm==/)
  })
})
