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

  it('know how a line begins and ends, by capitals and by what stands before a colon or a bar', () => {
    const page = `WATCH | Ashcombe bridge opens again
“The river took it in one night,” said Martha Quill of Wendle.
Record: 25-0
nothing much
The note to self: it says that the mill was built in 2021.`
    expect(numbers(page, 'label')).toEqual([1, 0, 1, 0, 4])
    expect(numbers(page, 'headCapitals')).toEqual([0.5, 0.25, 0.5, 0, 0.25])
    expect(numbers(page, 'tailCapitals')).toEqual([0.25, 0.75, 0.5, 0, 0])
    expect(numbers(page, 'year')).toEqual([0, 0, 0, 0, 1])
  })

  it('know whether a line near says the same', () => {
    const page = `The mayor and the dog on the new bridge on Tuesday
The mayor and the dog on the new bridge on Tuesday morning
Home
The market moves to the square by the old mill in spring
A word`
    const [first = 0, second, home, fourth] = numbers(page, 'twice')
    expect(first).toBeGreaterThan(0.8)
    expect(second).toBe(first)
    expect([home, fourth]).toEqual([0, 0])
  })

  it('know what words a line has in common with others, near and in menus', () => {
    const page = `Bridges
The bridges of Ashcombe were built of the stones of the mill, and the stones came from Wendle by the river.
Bridges and mills
No word of any other line.`
    expect(numbers(page, 'alone')[3]).toBe(1)
    expect(numbers(page, 'alone')[0]).toBe(0)
    expect(numbers(page, 'beside')[0]).toBe(1)
    expect(numbers(page, 'menu')[0]).toBe(1)
    expect(numbers(page, 'twins')).toEqual([1, 0, 1, 0])
  })

  it('sum and clamp', () => {
    expect([...sums([1, 2, 3])]).toEqual([0, 1, 3, 6])
    expect([clamp(7, 5), clamp(-7, 5), clamp(3, 5)]).toEqual([5, -5, 3])
  })
})
