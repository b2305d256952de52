import {describe, expect, it, test} from 'vitest'
import {clean} from '../../src/clean.js'
import {dressOf} from '../../src/layout/dress.js'
import {parsePage} from '../../src/page/page.js'

const names = ['News', 'Sport', 'Culture', 'Weather', 'Jobs', 'Cars', 'Homes', 'Games', 'Shop', 'Papers']
const text = [
  'Ashcombe bridge opens again',
  'The old bridge at Ashcombe [/ashcombe] opened again on Tuesday, after two years of works and three winters of delay [https://herald.example/delay], said the mayor [/mayor], who was the first to walk over it.',
  'The river had taken it in one night, with the school and the mill, and nobody had thought that it would ever be built again.'
]
const menu = names.map(name => ` * ${name} [/${name.toLowerCase()}]`)

/** The text that is left of a page. */
function textOf(lines: readonly string[]): string {
  return clean(lines.join('\n\n'))
    .article.body.map(({text}) => text)
    .join('\n')
}

describe('targets of links behind them', () => {
  it('leave the text', () => {
    expect(textOf([...menu, ...text])).toContain(
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, said the mayor, who'
    )
  })

  it('leave it between parentheses, too', () => {
    const page = [...menu, ...text].map(line => line.replaceAll('[', '(').replaceAll(']', ')'))
    expect(textOf(page)).toContain('bridge at Ashcombe opened again on Tuesday')
  })

  it('end an element where words touch them', () => {
    const {log} = clean([names.map(name => `${name} [/${name}]`).join(''), ...text].join('\n\n'))
    const breaks = log.stages.flatMap(({edits}) => edits.filter(({rule}) => rule === 'layout/split/target'))
    expect(breaks).toHaveLength(names.length - 1)
  })

  test.each([
    ['few', [...menu.slice(0, 6), text[1]!]],
    ['of Markdown', names.map(name => `[${name}](/${name})`)],
    ['what somebody calls a thing', names.map(name => `Look at that (#${name})`)]
  ])('are none where they are %s', (_, lines) => {
    expect(dressOf(parsePage(lines.join('\n')))).not.toBe('targets')
  })
})
