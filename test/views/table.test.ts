import {expect, test} from 'vitest'
import {table} from '../../src/views/table.js'

test('is as wide as it must be: names to the left, figures to the right, shares with three decimals', () => {
  const rows = [
    ['rain', 'a', 1, '12'],
    ['snowfall', 'bc', null, '7']
  ]
  expect(table(['kind', 'of', 'share', 'pages'], rows, 2).split('\n')).toEqual([
    'kind      of  share  pages',
    'rain      a   1.000     12',
    'snowfall  bc      –      7',
    ''
  ])
  expect(table(['kind', 'of', 'share', 'pages'], rows).split('\n')[1]).toBe('rain       a  1.000     12')
})

test('has as many rows as there are', () => {
  const rows = Array.from({length: 150_000}, (_, index) => [`rain/${index}`, 0.5])
  expect(table(['worst', 'F1'], rows).split('\n')).toHaveLength(150_002)
})
