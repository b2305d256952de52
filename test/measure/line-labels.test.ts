import {expect, test} from 'vitest'
import {lineLabels} from '../../src/measure/line-labels.js'
import type {Article} from '../../src/article/article.js'
import type {Edit, Log} from '../../src/article/log.js'

/** Labels for a text, from what was kept and what left it. */
function labels(
  raw: string,
  kept: readonly (readonly [type: Article['body'][number]['type'], text: string])[],
  gone: readonly (readonly [to: string, text: string])[]
): (string | null)[] {
  const place = (text: string): [number, number] => {
    expect(raw).toContain(text)
    return [raw.indexOf(text), raw.indexOf(text) + text.length]
  }
  const body = kept.map(([type, text]) => ({type, text, spans: [place(text)]}))
  const edits = gone.map(([to, text]) => {
    const [start, end] = place(text)
    const [op, name] = to.split(' ')
    return {
      op,
      start,
      end,
      before: text,
      ...(op === 'cut' ? {category: name} : {field: name, value: text})
    } as Edit
  })
  return lineLabels(raw, {body}, {stages: [{edits}]} as unknown as Log)
}

test('names each line after what most of it became', () => {
  const raw = 'Menu\n\nRain falls\nBy Ann Lee, more about her\nIt rained.\n \nA crosshead\n> A quote\n'
  expect(
    labels(
      raw,
      [
        ['paragraph', 'It rained.'],
        ['heading', 'A crosshead'],
        ['quote', '> A quote']
      ],
      [
        ['cut navigation', 'Menu'],
        ['lift headline', 'Rain falls'],
        ['lift author', 'Ann Lee'],
        ['cut promotion', ', more about her']
      ]
    )
  ).toEqual(['navigation', null, 'headline', 'promotion', 'paragraph', null, 'heading', 'paragraph', null])
})

test('counts a lift other than the headline’s as metadata', () => {
  expect(labels('4 May 2020', [], [['lift datePublished', '4 May 2020']])).toEqual(['metadata'])
})

test('adds up what stands in pieces', () => {
  const raw = 'aaa bbbb cc'
  const gone = [
    ['cut social', 'aaa'],
    ['cut legal', 'bbbb'],
    ['cut social', 'cc']
  ] as const
  expect(labels(raw, [], gone)).toEqual(['social'])
})

test('reads through a span of several lines', () => {
  const raw = 'Menu\nIt rained\nand rained.\nMenu'
  expect(labels(raw, [['paragraph', 'It rained\nand rained.']], [['cut navigation', 'Menu']])).toEqual([
    'navigation',
    'paragraph',
    'paragraph',
    null
  ])
})
