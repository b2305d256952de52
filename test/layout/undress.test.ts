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

  test('looks once how far a line is set in, however many numbers it begins with', () => {
    const begun = performance.now()
    const lines = linesOf('# How', '', '* Stir', '', `${' '.repeat(60_000)}* ${'1. '.repeat(40_000)}Serve`)
    expect(performance.now() - begun).toBeLessThan(1500)
    expect(lines).toEqual(['How', 'Stir', 'Serve'])
  })

  test('takes the references below a page whose links have numbers', () => {
    const references = [
      '   1. https://herald.example/news',
      '   2. file:///sport',
      '   3. A note on https://a.example'
    ]
    expect(linesOf('  [1]News [2]Sport [3]Weather', 'It is so.', ...references)).toEqual([
      'News Sport Weather',
      'It is so.',
      'A note on https://a.example'
    ])
  })

  test('takes what pandoc writes of elements, and keeps the line ends that it marks', () => {
    const wrapped = [
      'The old bridge at Ashcombe opened again on Tuesday, after two years of',
      'works and three winters of delay, said [Ann Lee](/mayor){.mayor',
      '.wide}, who had the longest ladder, and the widest dog of the county,',
      'and the most patience of all.'
    ]
    expect(
      linesOf(
        '::::: {#main .wide}',
        '::: menu',
        '[Sport](/sport){.a .b}',
        ':::',
        '# The bridge {#the-bridge .wide}',
        '',
        ...wrapped,
        '',
        '14 Quay Street, on the second floor behind the mill\\',
        'Ashcombe',
        ':::::'
      )
    ).toEqual([
      'Sport',
      'The bridge',
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, said Ann Lee, who had the longest ladder, and the widest dog of the county, and the most patience of all.',
      '14 Quay Street, on the second floor behind the mill',
      'Ashcombe'
    ])
  })

  test('takes a fence that nothing closes for a mark like others', () => {
    expect(linesOf('# How', '', '```', '', 'It is **so**.')).toEqual(['How', 'It is so.'])
  })

  test('takes the dashes of items in Markdown, and none with which a wrapped line begins', () => {
    expect(
      linesOf('# How', '', '- a ladder', '- a day', '  without wind', '- luck', '', 'In Paris', '- a city')
    ).toEqual(['How', 'a ladder', 'a day', 'without wind', 'luck', 'In Paris', '- a city'])
  })

  test('takes the figures of items, and none of a date or a club', () => {
    const menu = ['  • Sport', '  • Kultur', '  • Wetter']
    expect(
      linesOf(
        ...menu,
        '   27. Oktober 2024',
        '   1. FC Quern gewinnt das Derby',
        '',
        '   3. eine Leiter',
        '   4. ein Tag'
      )
    ).toEqual([
      'Sport',
      'Kultur',
      'Wetter',
      '27. Oktober 2024',
      '1. FC Quern gewinnt das Derby',
      'eine Leiter',
      'ein Tag'
    ])
  })

  test('takes the dashes of pandoc’s items, and joins the only paragraph that it wrapped', () => {
    expect(
      linesOf(
        '-   Aktualności',
        '-   Kontakt',
        '-   Mapa',
        '',
        'Informujemy, że w poniedziałek 3 czerwca w godzinach 8:00–16:00 nastąpi',
        'przerwa w dostawie wody.'
      )
    ).toEqual([
      'Aktualności',
      'Kontakt',
      'Mapa',
      'Informujemy, że w poniedziałek 3 czerwca w godzinach 8:00–16:00 nastąpi przerwa w dostawie wody.'
    ])
  })

  test('joins the only line that a text browser had to break, and none below a sentence’s end', () => {
    const menu = ['  • Region', '  • Sport', '  • Kultur', '']
    const line = 'Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit'
    expect(linesOf(...menu, line, 'und drei Wintern.')).toContain(`${line} und drei Wintern.`)
    expect(linesOf(...menu, `${line}.`, 'dpa/tha')).toContain('dpa/tha')
  })

  test('takes what lynx writes for buttons, inserted elements and pages inside the page', () => {
    expect(
      linesOf(
        '     * Region',
        '     * Sport',
        '     * Kultur',
        '',
        '   (BUTTON) Suche',
        '   IFRAME: https://count.example/ns.html?id=7',
        '   [INS: :INS] [INS: :INS] Die Brücke',
        '   (BUTTON)',
        '   IFRAME: so heißt das Werk der Künstlerin'
      )
    ).toEqual([
      'Region',
      'Sport',
      'Kultur',
      'Suche',
      'Die Brücke',
      'IFRAME: so heißt das Werk der Künstlerin'
    ])
  })

  test('joins the only wrapped line in a script without capitals, and none below a sentence’s end', () => {
    const menu = ['  • الرئيسية', '  • رياضة', '  • ثقافة', '']
    const line = 'أعلنت بلدية المدينة صباح اليوم أن الجسر القديم سيفتح من جديد يوم الثلاثاء المقبل'
    expect(linesOf(...menu, line, 'بعد عامين.')).toContain(`${line} بعد عامين.`)
    expect(linesOf(...menu, `${line}.`, 'بعد عامين.')).toContain(`${line}.`)
  })
})
