import {describe, expect, test} from 'vitest'
import {BASELINES} from '../../src/measure/baselines.js'

function keep(name: string, ...lines: string[]): string[] {
  const baseline = BASELINES.find(baseline => baseline.name === name)!
  const kept = baseline.keep(lines.join('\n'), 'en')
  return kept === '' ? [] : kept.split('\n')
}

const LONG = 'Rain fell on the old town for the whole of the week, and more of it was said to come.'

test('are these six, in this order', () => {
  expect(BASELINES.map(({name}) => name)).toEqual([
    'every line',
    'C4’s line rule',
    'C4, French quotes',
    'best run of long lines',
    'jusText-style',
    'best single block'
  ])
})

describe('every line', () => {
  test('keeps what there is', () => {
    expect(keep('every line', 'Menu', '', LONG)).toEqual(['Menu', '', LONG])
  })
})

describe.each(['C4’s line rule', 'C4, French quotes'])('%s', name => {
  test.each([
    'He was there all day.',
    'Was he there all day?',
    'What a day it was!',
    '"He was there all day"'
  ])('keeps %j', line => {
    expect(keep(name, `  ${line} `)).toEqual([line])
  })

  test.each([
    ['no mark at its end', 'He was there all day'],
    ['four words', 'He was there today.'],
    ['talk of scripts', 'Please turn on JavaScript to see this page.'],
    ['blind text', 'Lorem Ipsum dolor sit amet consectetur.'],
    ['code', 'if (a) { b } is all it says.'],
    ['code that closes', 'and then } is all it says.']
  ])('drops a line with %s', (_, line) => {
    expect(keep(name, line, LONG)).toEqual([LONG])
  })
})

test.each([
  'Il a dit « voilà tout ce que je sais »',
  'He said “that is all I know”',
  'It went on and on…',
  'It went on and on...'
])('C4 drops %j, its French variant keeps it', line => {
  expect(keep('C4’s line rule', line)).toEqual([])
  expect(keep('C4, French quotes', line)).toEqual([line])
})

describe('best run of long lines', () => {
  const words = (count: number, word: string) => Array.from({length: count}, () => word).join(' ')

  test('goes over short lines where what follows outweighs them', () => {
    const run = [words(30, 'a'), words(2, 'b'), words(30, 'c')]
    expect(keep('best run of long lines', 'Menu', 'Home', ...run, 'Imprint')).toEqual(run)
  })

  test('takes the heavier of two runs that too much parts', () => {
    const lines = [words(30, 'a'), 'b', 'b', words(32, 'c')]
    expect(keep('best run of long lines', ...lines)).toEqual([words(32, 'c')])
    expect(keep('best run of long lines', ...lines.toReversed())).toEqual([words(32, 'c')])
  })

  test('needs more than twelve words to begin', () => {
    expect(keep('best run of long lines', words(12, 'a'))).toEqual([])
    expect(keep('best run of long lines', words(13, 'a'))).toEqual([words(13, 'a')])
  })

  test('counts characters where there are no spaces', () => {
    const run = BASELINES[3]!.keep('菜单\n这是一个很长的句子它有很多字', 'zh')
    expect(run).toBe('这是一个很长的句子它有很多字')
  })
})

test('best single block is the first of the longest lines', () => {
  expect(keep('best single block', 'Menu', '', ` ${LONG} `, LONG.toUpperCase(), 'Imprint')).toEqual([LONG])
  expect(keep('best single block', '', ' ')).toEqual([])
})
