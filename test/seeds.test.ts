import {readFileSync, readdirSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'
import {lineLabels} from '../src/measure/line-labels.js'
import {replay} from '../src/replay.js'
import {restore} from '../src/restore.js'
import {tamis} from '../src/tamis.js'

interface Gold {
  readonly id: string
  readonly file: string
  readonly articleBody: string
  readonly author: readonly string[]
  readonly publisher: string | null
  readonly body: readonly {readonly type: string; readonly text: string}[]
  /** What becomes of each raw line that has anything on it, numbered from 1. */
  readonly lines: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

const FIELDS = [
  'headline',
  'description',
  'url',
  'datePublished',
  'dateModified',
  'articleSection',
  'keywords',
  'image',
  'inLanguage',
  'articleBody'
] as const

const golds = readdirSync(new URL('gold', import.meta.url))
  .sort()
  .map(name => JSON.parse(read(`gold/${name}`)) as Gold)

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

it('has a gold for each seed', () => {
  const seeds = readdirSync(new URL('../seeds', import.meta.url)).sort()
  expect(golds.map(({file}) => file)).toEqual(seeds)
})

describe.each(golds)('seed $id', gold => {
  const raw = read(`../seeds/${gold.file}`)
  const {article, log} = clean(raw, {id: gold.id})

  it.each(FIELDS)('has the %s of the gold', field => {
    expect(article[field]).toEqual(gold[field])
  })

  it('has the author and the publisher of the gold', () => {
    expect(article.author.map(({name}) => name)).toEqual(gold.author)
    expect(article.publisher?.name ?? null).toBe(gold.publisher)
  })

  it('has every block of the gold, with its type', () => {
    expect(article.body.map(({type, text}) => ({type, text}))).toEqual(gold.body)
  })

  it('keeps or removes every line in the category of the gold', () => {
    const labels = lineLabels(raw, article, log).flatMap((label, index) =>
      label === null ? [] : [[String(index + 1), label]]
    )
    expect(Object.fromEntries(labels)).toEqual(gold.lines)
  })

  it('comes back from its article and its log, and its body from its text and its log', () => {
    expect(restore(article, log)).toBe(raw)
    expect(replay(raw, log)).toEqual(article.body)
  })

  it('comes out of the processor as it comes out of clean', () => {
    const file = tamis.processSync(new VFile({value: raw, data: {tamis: {id: gold.id}}}))
    expect(file.result).toEqual(article)
    expect(file.data.log).toEqual(log)
  })

  it('is written as committed in output', () => {
    expect(`${JSON.stringify(article, null, 2)}\n`).toBe(read(`../output/${gold.id}.json`))
  })
})
