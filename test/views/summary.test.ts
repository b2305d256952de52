import {describe, expect, test} from 'vitest'
import {summary} from '../../src/views/summary.js'

const ROWS = [
  {
    id: 'a',
    headline: 'Rain falls',
    kept: 0.294,
    cut: new Map([
      ['caption', 7],
      ['ticker', 3984]
    ] as const)
  },
  {id: 'bb', headline: null, kept: 1, cut: new Map()},
  {
    id: 'c',
    headline: '\u001b[2J  over\ntwo lines',
    kept: 0,
    cut: new Map([
      ['social', 5],
      ['legal', 5]
    ] as const)
  }
]

describe('summary', () => {
  test('is plain text in columns without a terminal', () => {
    expect(summary(ROWS, {color: false})).toBe(
      [
        'page  headline                  kept  characters cut',
        'a     Rain falls                 29%  ticker 3984, caption 7',
        'bb    none found                100%',
        String.raw`c     \u{1b}[2J over two lines    0%  legal 5, social 5`
      ].join('\n')
    )
  })

  test('shows so much of an id as a line can hold', () => {
    const [, line = ''] = summary([{id: 'x'.repeat(1e6), headline: 'Rain', kept: 1, cut: new Map()}], {
      color: false
    }).split('\n')
    expect(line).toMatch(/^x{127}… {2}Rain /)
  })

  test('keeps to the width of a terminal', () => {
    const row = {
      id: 'x'.repeat(60),
      headline: 'Rain falls on the town '.repeat(9),
      kept: 0.5,
      cut: ROWS[0]!.cut
    }
    for (const width of [72, 80, 120]) {
      for (const line of summary([row], {color: false, width}).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width)
    }
  })

  test('has colours where asked for, and only then', () => {
    expect(summary(ROWS, {color: true})).toContain('\u001b[1mheadline\u001b[22m')
    expect(summary(ROWS, {color: false})).not.toContain('\u001b')
  })
})
