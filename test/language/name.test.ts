import {describe, expect, test} from 'vitest'
import {namesAt} from '../../src/language/name.js'

describe('namesAt', () => {
  test.each([
    ['Didier Roy', ['Didier Roy']],
    ['A.P', ['A.P']],
    ['Ann Lee and Bob Ray, in Paris', ['Ann Lee', 'Bob Ray']],
    ['Ann Lee, Bob Ray & Tom Hale', ['Ann Lee', 'Bob Ray', 'Tom Hale']],
    ['Ann Lee/Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['王小明、李红、赵山', ['王小明', '李红', '赵山']],
    ['王小明】', ['王小明']],
    ['Ann Lee and AFP', ['Ann Lee', 'AFP']],
    ['AFP, MANILA', ['AFP']],
    ['ANN LEE', ['ANN LEE']],
    ['George T. Hale III', ['George T. Hale III']],
    ['Ann Lee, Contributor, The Herald', ['Ann Lee']],
    ['Ann Lee, Chief Technology Officer', ['Ann Lee']],
    ['Ann Lee Senior Editor', ['Ann Lee']],
    ['Ann Lee Crime Reporter', ['Ann Lee']],
    ['Ann Lee Former Editor', ['Ann Lee']],
    ['Ann Editor', ['Ann Editor']],
    ['Ann Lee MS, RDN, LD', ['Ann Lee']],
    ['Ann Lee, DVM. Reviewed by Tom Hale', ['Ann Lee']],
    ['Ann Lee. All rights reserved', ['Ann Lee']],
    ['News Desk', ['News Desk']],
    ['Ann Lee and Tom Hale, Wendle Times', ['Ann Lee', 'Tom Hale']],
    ['Ann Lee | The Wendle Newsroom', ['Ann Lee']],
    ['Ann Lee – Valley Life', ['Ann Lee']],
    ['Ann Lee For The Herald', ['Ann Lee']],
    ['Ann Lee Last Updated', ['Ann Lee']],
    ['Ann Lee Dec', ['Ann Lee']],
    ['Ann QuillePublished', ['Ann Quille']],
    ['Ronald McDonald', ['Ronald McDonald']],
    ['Ann FitzGerald', ['Ann FitzGerald']],
    ['Ann FitzGeraldReporter', ['Ann FitzGerald']],
    ['Ann MacLeanReporter', ['Ann MacLean']],
    ['Ann Lee do nothing', ['Ann Lee']],
    ['Theresa May', ['Theresa May']],
    ['AM UTC', []],
    ['Ann Lee\tWendle Herald', ['Ann Lee']],
    ['Ann Lee    Wendle Herald', ['Ann Lee']],
    ['PT Barnum', ['PT Barnum']],
    ['Release No. 31', ['Release']],
    ['Juan Miguel Dela Cruz', ['Juan Miguel Dela Cruz']],
    ['Ann Lee, The Wendle Herald', ['Ann Lee']],
    ['Tuesday the last ferry had left', ['Tuesday']],
    ['the mayor', []]
  ])('of %j finds %j', (text, names) => {
    expect(namesAt(text, 0, text.length, 'en').map(({text}) => text)).toEqual(names)
  })

  test.each([
    ['Ann Lé\0\0\0\0\0\0\0e and Zo\0\0\0\0\0ë Hale', ['Ann Lée', 'Zoë Hale']],
    ['André\0\0\0\0\0\0\0 O’\0\0\0\0\0\0Brien, Paris', ['André O’Brien']],
    ['\0\0Ann\0\0 Lee', ['Ann Lee']],
    ['\0Ann Lee\0\0Senior Editor', ['Ann Lee']],
    ['Zoé\0\0\0\0\0\0\0 Quil\0lePublished', ['Zoé Quille']],
    ['Ann Lé\0\0e.\0 Nobody', ['Ann Lée']]
  ])('reads over filler: %j', (text, names) => {
    const found = namesAt(text, 0, text.length, 'en')
    expect(found.map(({text}) => text)).toEqual(names)
    expect(found.map(({start, end}) => text.slice(start, end).replaceAll('\0', ''))).toEqual(names)
  })

  test.each([
    ['fr', 'Anne Le Roy et Bruno de la Tour', ['Anne Le Roy', 'Bruno de la Tour']],
    // "a" joins names in Polish.
    ['fr', 'Anne Le Roy, à Quernes', ['Anne Le Roy']],
    ['pl', 'Anna Nowak i Jan Kot', ['Anna Nowak', 'Jan Kot']],
    ['pt', 'Maria dos Reis e Rui do Vale', ['Maria dos Reis', 'Rui do Vale']],
    ['da', 'Bo af Holm og Ida von Lund', ['Bo af Holm', 'Ida von Lund']],
    ['sv', 'Eva av Berg', ['Eva av Berg']],
    ['nl', 'Jan van ’t Veer', ['Jan van ’t Veer']],
    ['en', 'Maria dos Reis', ['Maria dos Reis']],
    ['de', 'Ann Lee Das Wetter', ['Ann Lee']],
    ['nl', 'Jan Piet De Wit', ['Jan Piet De Wit']],
    [undefined, 'Anne Le Roy et Bruno de la Tour', ['Anne Le Roy', 'Bruno de la Tour']]
  ])('in %j of %j finds %j', (language, text, names) => {
    expect(namesAt(text, 0, text.length, language).map(({text}) => text)).toEqual(names)
  })
})
