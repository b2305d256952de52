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

  test.each([
    [['corrupt', 'corrupt'], 0],
    [['corrupt', 'input'], 1],
    [['corrupt', 'output'], 4],
    [['bug', 'corrupt'], 70]
  ] as const)('of %j is %i where corrupt bytes are allowed', (failures, status) => {
    expect(exitOf(failures, {allowCorrupt: true})).toBe(status)
  })

  test('keeps the numbers that the design promises', () => {
    expect(Object.values(EXIT)).toEqual([0, 1, 2, 3, 4, 70, 130, 143])
  })
})
