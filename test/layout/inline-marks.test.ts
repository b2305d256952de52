import {expect, it} from 'vitest'
import {inlineMarksOf} from '../../src/layout/inline-marks.js'

function marksIn(line: string): string[] {
  return inlineMarksOf(line, 0, line.length, []).map(({start, end}) => line.slice(start, end))
}

it('are those around code, and none within it, up to as many backticks as opened it', () => {
  expect(marksIn('Set `a*b` to **two**')).toEqual(['`', '`', '**', '**'])
  expect(marksIn('Set ``a` *b* `` to *two*')).toEqual(['``', '``', '*', '*'])
  expect(marksIn('Set ```a` *b* `` to `c *d*` ')).toEqual(['```', '`', '``', '`', '`'])
})

it('takes no time for runs of backticks that grow shorter', () => {
  const line = Array.from({length: 1000}, (_, index) => '`'.repeat(1000 - index)).join(' a ')
  const start = performance.now()
  expect(marksIn(line)).toHaveLength(1000)
  expect(performance.now() - start).toBeLessThan(1000)
})
