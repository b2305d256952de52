import {describe, expect, it} from 'vitest'
import {parsePage, textOf} from '../../src/page/page.js'
import {sift} from '../../src/stage.js'
import {layout} from '../../src/stages/layout.js'

const lines = [
  'Ashcombe bridge opens again',
  'The old bridge at Ashcombe, as drawn by',
  'Ann Lee',
  ', the architect, will open again on Tuesday, after two years of works and three winters of delay.',
  'It is of oak, as the',
  'county of Ashcombe',
  'wished, and was drawn by',
  'Tom Quill',
  '.',
  'He came to see it from the old town of',
  'Quern',
  ', with a wet dog.'
]

function blocksOf(raw: string): string[] {
  const page = sift(parsePage(raw), layout)
  return page.children.map(block => textOf(page, block).replaceAll('\n', ' '))
}

describe('links within sentences on lines of their own', () => {
  it('are joined with what stands before and behind them', () => {
    expect(blocksOf(lines.join('\n'))).toEqual([
      'Ashcombe bridge opens again',
      'The old bridge at Ashcombe, as drawn by Ann Lee, the architect, will open again on Tuesday, after two years of works and three winters of delay.',
      'It is of oak, as the county of Ashcombe wished, and was drawn by Tom Quill.',
      'He came to see it from the old town of Quern, with a wet dog.'
    ])
  })

  it('are not over a blank line', () => {
    expect(blocksOf(lines.join('\n\n'))).toEqual(lines)
  })

  it('are not in a page with few of them', () => {
    const few = lines.slice(0, 4)
    expect(blocksOf(few.join('\n'))).toEqual(few)
  })
})

describe('other short lines', () => {
  const menu = [
    'Home',
    'sport',
    'culture',
    'the weather',
    'Log in',
    '...',
    ',',
    'Ann Lee',
    ',',
    'Tom Quill',
    ','
  ]

  it('stay for themselves in such a page', () => {
    expect(blocksOf([...menu, ...lines].join('\n')).slice(0, menu.length)).toEqual(menu)
  })

  it('stay where they are addresses and lines of code', () => {
    const code = [
      'const old = bridgesOf(town, county, river, mayor);',
      'return old',
      'https://herald.example/'
    ]
    expect(blocksOf([...lines, ...code].join('\n')).slice(-3)).toEqual(code)
  })
})
