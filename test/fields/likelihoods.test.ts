import {describe, expect, it} from 'vitest'
import {HEADLINE, PUBLISHED, SIGNATURE} from '../../src/compiled/trees.js'
import {datelineFeatures} from '../../src/fields/dateline-features.js'
import {datelinesOf} from '../../src/fields/datelines.js'
import {linesOf} from '../../src/fields/headline-lines.js'
import {headlineFeatures} from '../../src/fields/headline-features.js'
import {likelihoodsOf} from '../../src/fields/likelihoods.js'
import {candidatesOf} from '../../src/fields/signature-candidates.js'
import {signatureFeatures} from '../../src/fields/signature-features.js'
import {trunkOf} from '../../src/outline/trunk.js'
import {pageBefore} from '../../src/train/page-before.js'
import type {FieldWeights} from '../../src/trees/forest.js'

const raw = `Bridge at Ashcombe opens again | The Wendle Herald
Sport
Bridge at Ashcombe opens again
Tom Hale
4 November 2021
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

const page = pageBefore('headline', raw)
const trunk = trunkOf(page)
const lines = linesOf(page, trunk)
const dated = pageBefore('dates', raw)
const dates = datelinesOf(dated)
const signed = pageBefore('signature', raw)
const names = candidatesOf(signed)

interface Field {
  readonly field: 'headline' | 'published' | 'signature'
  readonly weights: FieldWeights
  readonly features: readonly object[]
  readonly texts: readonly string[]
  readonly best: string
}

const fields: readonly Field[] = [
  {
    field: 'headline',
    weights: HEADLINE,
    features: headlineFeatures(page, trunk, lines),
    texts: lines.map(({text}) => text),
    best: 'Bridge at Ashcombe opens again'
  },
  {
    field: 'published',
    weights: PUBLISHED,
    features: datelineFeatures(dated, dates),
    texts: dates.map(({iso}) => iso),
    best: '2021-11-04'
  },
  {
    field: 'signature',
    weights: SIGNATURE,
    features: signatureFeatures(signed, names),
    texts: names.map(({names}) => names.map(({text}) => text).join(', ')),
    best: 'Tom Hale'
  }
]

describe.each(fields)('likelihoods of $field', ({field, weights, features, texts, best}) => {
  const likelihoods = likelihoodsOf(field, features)

  it('are highest for what a reader would take', () => {
    expect(texts[likelihoods.indexOf(Math.max(...likelihoods))]).toBe(best)
  })

  it('know the features by the names that they were trained with', () => {
    for (const each of features) {
      expect(Object.keys(each)).toEqual(weights.features)
      expect(Object.values(each).every(Number.isInteger)).toBe(true)
    }
    const asked = weights.trees.flatMap(([splits]) => splits.filter((_, at) => at % 4 === 0))
    expect(Math.max(...asked)).toBeLessThan(weights.features.length)
  })

  it('say how they were made', () => {
    expect(weights.command).toBe(`npm run train:${field} -- train.ndjson.gz`)
    expect(weights.data).toMatch(/^sha256 [\da-f]{64}$/)
    expect(weights.maker).toMatch(/^lightgbm==/)
  })
})
