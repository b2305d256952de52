import {describe, expect, test} from 'vitest'
import {datesIn} from '../../src/language/date.js'

const iso = (text: string, monthFirst = false) =>
  datesIn(text, 0, text.length, monthFirst).map(({iso}) => iso)
const found = (text: string) => datesIn(text, 0, text.length).map(({start, end}) => text.slice(start, end))

describe('datesIn', () => {
  test.each([
    ['4 novembre 2021 - 12h40', '2021-11-04T12:40'],
    ['1er mai 2020', '2020-05-01'],
    ['Dec. 22, 2023 at 6:00 am', '2023-12-22T06:00'],
    ['December 22, 2023 at 4:30 p.m. EST', '2023-12-22T16:30'],
    ['December 22, 2023 — 4.00pm', '2023-12-22T16:00'],
    ['May 3, 2024, 12 a.m.', '2024-05-03T00:00'],
    ['17.01.2023, 19:06 Uhr', '2023-01-17T19:06'],
    ['Do 25.04.24 | 14:07 Uhr', '2024-04-25T14:07'],
    ['2023-01-17T19:06:30.000Z', '2023-01-17T19:06:30Z'],
    ['12-19-2023', '2023-12-19'],
    ['2023 Jan 7', '2023-01-07'],
    ['2020年11月26日 08:04', '2020-11-26T08:04'],
    ['2025년 5월 30일', '2025-05-30']
  ])('reads %j', (text, date) => {
    expect(iso(text)).toEqual([date])
  })

  test('reads what was glued together', () => {
    expect(iso('By Ann LeeDec. 21, 2023 11:00 pm EST')).toEqual(['2023-12-21T23:00'])
    expect(found('By Ann LeeDec. 21, 2023')).toEqual(['Dec. 21, 2023'])
    expect(iso('December 22, 20235:00 AM ET')).toEqual(['2023-12-22T05:00'])
    expect(iso('The HeraldNovember 21, 202501200 views')).toEqual(['2025-11-21'])
    expect(iso('June 1, 2016September 8, 2016Ann Lee')).toEqual(['2016-06-01', '2016-09-08'])
  })

  test('reads numbers by who writes', () => {
    expect(iso('03/04/2024')).toEqual(['2024-04-03'])
    expect(iso('03/04/2024', true)).toEqual(['2024-03-04'])
    expect(iso('12/20/23', true)).toEqual(['2023-12-20'])
    expect(iso('25/12/2023', true)).toEqual(['2023-12-25'])
  })

  test.each([
    ['10.15.24.1'],
    ['1.10.15.24'],
    ['01.02.24.09'],
    ['4 May'],
    ['31.02.2024'],
    ['$10.11.24,50'],
    ['Maybe 3, 2024']
  ])('takes %j for no date', text => {
    expect(iso(text)).toEqual([])
  })
})
