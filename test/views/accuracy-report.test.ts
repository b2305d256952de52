import {expect, test} from 'vitest'
import {accuracyOf} from '../../src/measure/accuracy.js'
import {METHODS} from '../../src/measure/measure-page.js'
import {accuracyReport} from '../../src/views/accuracy-report.js'
import {table} from '../../src/views/table.js'

test('shows F1 of tamis and of each rule, how fields are found, and how confidence bears out', () => {
  const scores = METHODS.map(name => ({
    precision: Number(name === 'tamis'),
    recall: Number(name === 'tamis')
  }))
  const page = {style: 'block', lang: 'en', confidence: 0.85, fields: {author: 'wrong'} as const, scores}
  const results = ['1', '2', '3', '4', '5'].map(name => ({...page, id: `a\u001B/${name}`}))
  const report = accuracyReport(accuracyOf(results), table)
  const lines = report.split('\n').map(line => line.split(/ {2,}/))
  expect(lines).toEqual([
    [
      ...['source', 'style', 'tamis', 'C4’s line rule', 'C4, French quotes', 'best run of long lines'],
      ...['jusText-style', 'best single block', 'pages']
    ],
    ['a\\u{1b}', 'block', '1.000', ...Array<string>(5).fill('0.000'), '5'],
    [''],
    ['language, block', ...lines[0]!.slice(2)],
    ['en', '1.000', ...Array<string>(5).fill('0.000'), '5'],
    [''],
    ['field', 'style', 'found', 'wrong', 'missed', 'known'],
    ['author', 'block', '0', '5', '0', '5'],
    [''],
    ['confidence', 'F1 above 0.9', 'mean F1', 'pages'],
    ['0.9 and more', '–', '–', '0'],
    ['0.8 to 0.9', '1.000', '1.000', '5'],
    ['0.7 to 0.8', '–', '–', '0'],
    ['0.5 to 0.7', '–', '–', '0'],
    ['below 0.5', '–', '–', '0'],
    ['']
  ])
})
