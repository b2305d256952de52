import {format} from 'prettier'
import {expect, test} from 'vitest'
import {markdownTable} from '../../src/views/markdown-table.js'

const TABLE = markdownTable(
  ['source', 'style', 'F1', '#'],
  [
    ['a_b + c', 'block', 0.9, '12'],
    ['d|e*f', 'wrapped', null, '7']
  ],
  2
)

test('puts names to the left, figures to the right, and what is Markdown out of force', () => {
  expect(TABLE.split('\n')).toEqual([
    '| source  | style   |    F1 |   # |',
    '| ------- | ------- | ----: | --: |',
    '| a_b + c | block   | 0.900 |  12 |',
    '| d\\|e\\*f | wrapped |     – |   7 |',
    ''
  ])
})

test('is laid out as prettier has it', async () => {
  expect(await format(TABLE, {parser: 'markdown'})).toBe(TABLE)
})
