import {describe, expect, test} from 'vitest'
import type {Edit} from '../src/article/log.js'
import {linesBetween} from './lines-between.js'

const RAW = 'Menu\nPosted on 4 May 2021 - News\n\nIt rained.The\u00A0mayor swam.'

const found = (text: string) => {
  const start = RAW.indexOf(text)
  return {start, end: start + text.length, before: text, rule: 'x/y', reason: 'why', confidence: 1}
}
const cut = (text: string): Edit => ({op: 'cut', category: 'metadata', ...found(text)})

describe('linesBetween', () => {
  test('shows what leaves, what is left of a line, and what stays', () => {
    expect(linesBetween(RAW, [], [cut('Menu'), cut('4 May 2021')])).toEqual([
      '- Menu',
      '- Posted on 4 May 2021 - News',
      '+ Posted on - News',
      '  It rained.The\u00A0mayor swam.'
    ])
  })

  test('leaves out what is gone already', () => {
    expect(linesBetween(RAW, [cut('Menu'), cut('4 May 2021 - News')], [cut('Posted on')])).toEqual([
      '- Posted on',
      '  It rained.The\u00A0mayor swam.'
    ])
  })

  test('shows rewrites and breaks, and nothing of what is only read', () => {
    const seam = {...found('The'), before: ''}
    const edits: Edit[] = [
      {op: 'read', field: 'inLanguage', value: 'en', ...found('rained')},
      {op: 'rewrite', after: ' ', ...found('\u00A0')},
      {op: 'break', ...seam, end: seam.start}
    ]
    expect(linesBetween(RAW, [], edits).slice(2)).toEqual([
      '- It rained.The\u00A0mayor swam.',
      '+ It rained.',
      '+ The mayor swam.'
    ])
  })
})
