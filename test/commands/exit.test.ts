import {describe, expect, test} from 'vitest'
import {EXIT, exitOf} from '../../src/commands/exit.js'

describe('exitOf', () => {
  test.each([
    [[], 0],
    [['input'], 1],
    [['corrupt'], 3],
    [['corrupt', 'corrupt'], 3],
    [['corrupt', 'input', 'corrupt'], 1],
    [['input', 'output', 'corrupt'], 4],
    [['usage'], 2],
    [['output', 'bug', 'input'], 70]
  ] as const)('of %j is %i', (failures, status) => {
    expect(exitOf(failures)).toBe(status)
  })

  test('keeps the numbers that the design promises', () => {
    expect(Object.values(EXIT)).toEqual([0, 1, 2, 3, 4, 70, 130, 143])
  })
})
