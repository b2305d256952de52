import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {describe, expect, it, test} from 'vitest'
import {clean} from '../src/clean.js'
import {markFields} from '../src/measure/mark-fields.js'
import {mean, score} from '../src/measure/shingles.js'
import {STYLES, inStyle, type Outline, type Style} from './gate/styles.js'

/** What must come of a page of `gate/`; of one without an article, nothing. */
interface Wanted extends Outline {
  readonly lang: string
  readonly author: string | readonly string[] | null
  readonly datePublished: string | null
  readonly body: readonly string[]
}

type Floors = Readonly<Record<string, Partial<Record<Style, number>>>>

const FOLDER = new URL('gate/', import.meta.url)
const FLOORS = new URL('floors.json', FOLDER)
/** How far a floor is pinned below what is reached, and how far it may fall behind. */
const SLACK = 0.02
const STALE = 0.1
/** An article of less confidence is one that nobody should rely on. */
const DOUBT = 0.5

const pages = readdirSync(FOLDER)
  .filter(file => file.endsWith('.txt'))
  .sort()
  .map(file => toPage(file.replace('.txt', '')))
const withArticle = pages.filter(({wanted}) => wanted.body.length > 0)
const withoutArticle = pages.filter(({wanted}) => wanted.body.length === 0)

if (process.env['UPDATE'] && !process.env['CI']) raise(readFloors())
if (process.env['PRINT']) console.log(table(readFloors()))

describe.each(withArticle)('$name', ({name, block, wanted, results}) => {
  const floors = readFloors()[name]

  it('has its paragraphs as they stand in the page', () => {
    expect(block.split('\n')).toEqual(expect.arrayContaining([...wanted.body]))
  })

  test.each(results)('reaches its floor as $style', ({style, f1}) => {
    const floor = floors?.[style]
    expect(floor, 'no floor is pinned: see test/gate/readme.md').toBeDefined()
    expect(f1).toBeGreaterThanOrEqual(floor!)
    expect(f1, 'the floor is too low to hold anything: raise it').toBeLessThanOrEqual(floor! + STALE)
  })
})

describe.each(withoutArticle)('$name', ({results}) => {
  test.each(results)('has no article to rely on, as $style', ({article}) => {
    const {confidence, warnings} = article.quality
    if (article.articleBody === '') expect(warnings).toContain('no text of an article was found')
    else {
      expect(confidence).toBeLessThan(DOUBT)
      expect(warnings).toContain('the text may be no article')
    }
  })
})

function toPage(name: string) {
  const block = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
  const wanted = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Wanted
  const results = STYLES.map(style => {
    const {article} = clean(inStyle(block, style, wanted))
    const {f1} = mean([score(article.articleBody, wanted.body.join('\n'), wanted.lang)])
    return {style, article, f1}
  })
  return {name, block, wanted, results}
}

function readFloors(): Floors {
  return existsSync(FLOORS) ? (JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors) : {}
}

/** Pin what is reached, where that is more than what was pinned: floors are never lowered by a command. */
function raise(floors: Floors): void {
  const raised = withArticle.map(({name, results}) => [
    name,
    Object.fromEntries(
      results.map(({style, f1}) => [style, Math.max(floors[name]?.[style] ?? 0, floorOf(f1))])
    )
  ])
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`)
}

/** Rounded down to two digits; what is computed as 0.8999… is meant as 0.9. */
function floorOf(f1: number): number {
  return Math.max(0, Math.floor((f1 - SLACK) * 100 + 1e-9) / 100)
}

/** All figures with their floors, and the fields that are not as they should be. */
function table(floors: Floors): string {
  return pages
    .flatMap(({name, wanted, results}) =>
      results.map(({style, article, f1}) => {
        const floor = floors[name]?.[style]?.toFixed(2) ?? '–'
        const amiss = Object.entries(markFields(article, wanted)).filter(([, mark]) => mark !== 'hit')
        const {confidence} = article.quality
        return [
          name.padEnd(14),
          style.padEnd(8),
          wanted.body.length > 0 ? `F1 ${f1.toFixed(3)}  floor ${floor}` : '                    ',
          `confidence ${confidence.toFixed(2)}`,
          amiss.map(([field, mark]) => `${field} ${mark}`).join(', ')
        ].join('  ')
      })
    )
    .join('\n')
}
