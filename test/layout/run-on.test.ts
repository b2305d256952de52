import {describe, expect, it, test} from 'vitest'
import {columnOf} from '../../src/layout/column.js'
import {isRunOn} from '../../src/layout/run-on.js'
import {parsePage, textOf} from '../../src/page/page.js'
import {sift} from '../../src/stage.js'
import {characters} from '../../src/stages/characters.js'
import {layout} from '../../src/stages/layout.js'

const menu = 'Skip to main content Home World Sport Culture Weather Newsletter Log in'
const head = 'Ashcombe bridge opens again By Ann Lee'
const paragraphs = [
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill, and nobody had thought that it would ever be built again, as the county had no money left for bridges. Half of the costs are paid by the county, a quarter by the town, and the last quarter by those who gave a day’s wage for it.',
  'The mayor cut the ribbon at nine, before three hundred people and a wet dog, and was the first to walk over it, without an umbrella, in the midst of the rain. “I had promised to resign if it was not open by Christmas,” she said, “and I had promised it three times, so this is a good day for me.” She has been mayor of the town for nine years, and was a baker before that, like her mother and her aunt.',
  'The new bridge is of oak, like the old one, and it was drawn by the same hand: Tom Quill, who is ninety now, had kept his first plans in a drawer of his kitchen. He came to see it on the arm of his granddaughter, looked at it for a long while, and said that the railing was too low. The carpenters had left a beam of the old bridge for him, with the year of its building, and the names of all who had built it.'
]
const foot = 'Related articles Five gardens to see in May Wolf seen near Quern Privacy policy Contact us'

function isOne(raw: string): boolean {
  const page = parsePage(raw)
  return isRunOn(page, columnOf(page, undefined))
}

function blocksOf(raw: string): string[] {
  const page = sift(parsePage(raw), layout)
  return page.children.map(block => textOf(page, block).replaceAll(/\s+/g, ' '))
}

describe('a page on one line', () => {
  const raw = [menu, head, ...paragraphs, foot].join(' ')

  test.each([
    ['within a line of names', 'By Ann', 'By\n      Ann'],
    ['within a sentence', 'on Tuesday', 'on\n\t\tTuesday'],
    ['as Windows ends lines', 'By Ann', 'By\r\n      Ann'],
    ['in several places', ' of ', '\n        of ']
  ])('is parted as it were without a line end of its source %s', (_, words, broken) => {
    const source = raw.replaceAll(words, broken)
    expect(isOne(source)).toBe(true)
    expect(blocksOf(source)).toEqual(blocksOf(raw))
  })

  it('is parted so where its source was wrapped', () => {
    const source = [menu, head, ...paragraphs, foot].map(text => text.replaceAll(/(.{60,90}) /g, '$1\n'))
    expect(isOne(source.join(' '))).toBe(true)
    expect(blocksOf(source.join(' '))).toEqual(blocksOf(raw))
  })

  it('keeps the end of a title above it', () => {
    const [first] = blocksOf(
      `Ashcombe bridge opens again - The Herald\nhttps://herald.example/bridge\n${raw}`
    )
    expect(first).toBe('Ashcombe bridge opens again - The Herald')
  })

  it('keeps line ends behind which something stands that no reader sees', () => {
    const source = raw.replace(' The old', '\n\u200B\xADThe old').replace('By Ann', 'By\n&#8203;Ann')
    const page = sift(sift(parsePage(source), characters), layout)
    expect(page.children.map(block => textOf(page, block).replaceAll(/\s+/g, ' '))).toEqual(blocksOf(raw))
  })

  it('keeps blank lines', () => {
    const blocks = blocksOf(raw.replace(` ${paragraphs[1]}`, `\n\n${paragraphs[1]}`))
    expect(blocks.some(block => block.includes('it. The mayor'))).toBe(false)
  })
})

describe('a dump of lines', () => {
  it('is none on one line, with long paragraphs', () => {
    expect(isOne(paragraphs.join('\n'))).toBe(false)
    expect(isOne(['Ashcombe bridge opens again', ...paragraphs, ...paragraphs].join('\n'))).toBe(false)
  })

  it('is none with few line ends within sentences', () => {
    const lines = [...menu.split(' '), head, ...paragraphs, ...paragraphs, foot]
    expect(isOne(lines.join('\n').replace('on Tuesday', 'on\nTuesday'))).toBe(false)
  })

  it('is none wrapped at a column', () => {
    const wrapped = [...paragraphs, ...paragraphs].map(text => text.replaceAll(/(.{60,80}) /g, '$1\n'))
    expect(isOne(wrapped.join('\n\n'))).toBe(false)
  })

  it('is none with nothing between its elements', () => {
    const fused = [...menu.split(' '), ...head.split(' '), ...paragraphs, ...foot.split(' ')].join('')
    expect(isOne(`Ashcombe\n${fused}`)).toBe(false)
  })
})
