import {describe, expect, test} from 'vitest'
import {parsePage, textOf} from '../../src/page/page.js'
import {sift} from '../../src/stage.js'
import {layout} from '../../src/stages/layout.js'

/** The lines of a page once the layout is done with it. */
function linesOf(...lines: readonly string[]): string[] {
  const page = sift(parsePage(lines.join('\n')), layout)
  return page.children.map(block => textOf(page, block))
}

describe('undress', () => {
  test('leaves code of Markdown as it is, and takes its fences', () => {
    expect(
      linesOf(
        '# How',
        '',
        'Set `__init__` to **one**, `a*b` to two.',
        '',
        '```python',
        '# one',
        'a*b*c',
        '```'
      )
    ).toEqual(['How', 'Set __init__ to one, a*b to two.', '# one', 'a*b*c'])
  })

  test('takes a fence that nothing closes for a mark like others', () => {
    expect(linesOf('# How', '', '```', '', 'It is **so**.')).toEqual(['How', 'It is so.'])
  })

  test('takes the dashes of items in Markdown, and none with which a wrapped line begins', () => {
    expect(
      linesOf('# How', '', '- a ladder', '- a day', '  without wind', '- luck', '', 'In Paris', '- a city')
    ).toEqual(['How', 'a ladder', 'a day', 'without wind', 'luck', 'In Paris', '- a city'])
  })
})
