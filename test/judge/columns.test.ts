import {describe, expect, it} from 'vitest'
import {clamp, Columns, NOTHING, PAD, sums} from '../../src/judge/columns.js'
import {columnsOf} from '../../src/judge/features.js'
import {FEATURES} from '../../src/judge/model.js'
import {sayOf} from '../../src/judge/says.js'
import {parsePage} from '../../src/page/page.js'

const PAGE = `Ashcombe bridge opens again | The Wendle Herald
Home
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Home`

/** A column's numbers, block by block. */
function numbers(page: string, name: string): number[] {
  const {children} = parsePage(page)
  const columns = columnsOf(parsePage(page))
  return children.map((_, index) => columns.values[columns.startOf(name) + index]!)
}

describe('columns', () => {
  it('hold a number for each block, and nothing beyond either end', () => {
    const columns = new Columns(2)
    columns.add('first', index => 10 + index)
    columns.add('second', index => 20 + index)
    expect(columns.names).toEqual(['first', 'second'])
    const second = columns.startOf('second')
    expect([...columns.values.subarray(second - PAD, second + 2 + PAD)]).toEqual([
      NOTHING,
      NOTHING,
      NOTHING,
      20,
      21,
      NOTHING,
      NOTHING,
      NOTHING
    ])
  })

  it('take no more room than they need', () => {
    const {names, values, height} = columnsOf(parsePage(PAGE))
    expect(values).toHaveLength(names.length * height)
  })

  it('know how far above a line stands that opens a list, until prose ends it', () => {
    const page = `The parish has drawn three lessons:
Shut the south door
Fill the buckets
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Home`
    expect(numbers(page, 'listed')).toEqual([0, 1, 2, 3, 0])
    expect(numbers(page, 'opening')).toEqual([NOTHING, 6, 6, 6, NOTHING])
  })

  it('tell of a column that the weights ask for and no page has', () => {
    expect(() => new Columns(1).startOf('mood')).toThrow(/`mood` that is not there; train them anew/)
  })

  it('are all that the weights ask for, each with words for the log', () => {
    const columns = columnsOf(parsePage(PAGE))
    for (const [name] of FEATURES) {
      expect(columns.startOf(name)).toBeGreaterThan(0)
      expect(sayOf(name)).not.toBe('')
    }
  })

  it('are there for a page without blocks', () => {
    expect(columnsOf(parsePage('')).names).toEqual(columnsOf(parsePage(PAGE)).names)
  })

  it('know copies, prose and what a line shares with the first', () => {
    expect(numbers(PAGE, 'copies')).toEqual([0, 1, 0, 1])
    expect(numbers(PAGE, 'prose')).toEqual([0, 0, 1, 0])
    expect(numbers(PAGE, 'titleWords')).toEqual([6, 0, 3, 0])
  })

  it('sum and clamp', () => {
    expect([...sums([1, 2, 3])]).toEqual([0, 1, 3, 6])
    expect([clamp(7, 5), clamp(-7, 5), clamp(3, 5)]).toEqual([5, -5, 3])
  })
})
