import {describe, expect, it} from 'vitest'
import {clean} from '../../src/index.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

function datesOf(head: string, tail = '') {
  const {datePublished, dateModified} = clean(
    `Ashcombe bridge opens again\n${head}\n${TEXT}\n${tail}`
  ).article
  return {datePublished, dateModified}
}

describe('dates', () => {
  it('takes for the publication what is said to be it, of the same day and earlier', () => {
    const first = 'First published on February 27, 2024 / 7:31 AM EST'
    expect(datesOf('February 27, 2024 / 7:58 AM EST', first).datePublished).toBe('2024-02-27T07:31-05:00')
    const later = 'First published on February 27, 2024 / 8:31 AM EST'
    expect(datesOf('February 27, 2024 / 7:58 AM EST', later).datePublished).toBe('2024-02-27T07:58-05:00')
  })

  it('takes the last change below the text', () => {
    expect(datesOf('Published 5 March 2024', 'Updated 6 March 2024')).toEqual({
      datePublished: '2024-03-05',
      dateModified: '2024-03-06'
    })
  })

  it('takes the last change below the headline, however many buttons stand between that and the text', () => {
    const buttons = [
      'Share',
      'Facebook',
      'X',
      'WhatsApp',
      'Telegram',
      'Reddit',
      'LinkedIn',
      'Pinterest',
      'Email'
    ]
    const head = ['By Ann Lee', 'Updated: 6 March 2024', ...buttons, 'Copy link', 'Print', 'Save', 'Listen']
    const {dateModified} = clean(
      ['Ashcombe bridge opens again | The Wendle Herald', 'Ashcombe bridge opens again', ...head, TEXT].join(
        '\n'
      )
    ).article
    expect(dateModified).toBe('2024-03-06')
  })

  it('takes no teaser’s last change, which lies before the article’s day', () => {
    const {dateModified} = datesOf(
      'Published 5 March 2024',
      'Most read\nWolf seen near Quern\nUpdated 1 March 2020'
    )
    expect(dateModified).toBeNull()
  })

  it('takes no last change far below the text, as of a reader’s comment', () => {
    const comments = 'Comments\nMartha\nA fine bridge it is.\nTom\nSo it is.\nLast edited 9 June 2024'
    expect(datesOf('Published 5 March 2024', comments).dateModified).toBeNull()
  })

  it.each([
    ['2024-03-06T04:30:00Z', null],
    ['2024-03-06T04:45:00Z', '2024-03-06T04:45:00Z']
  ])('compares instants where both name their zones: %s', (later, modified) => {
    const {dateModified} = datesOf(`Published 5 March 2024 11:30 p.m. EST\n${later}`)
    expect(dateModified).toBe(modified)
  })

  it.each([
    [
      '26 lis 2026, 11:34',
      'Most w Quernie jest od wtorku znowu otwarty, po dwóch latach prac i trzech zimach opóźnienia.'
    ],
    [
      '26 Kas 2026 11:34',
      'Quern’deki eski köprü iki yıl süren bir çalışma ve üç kış gecikme ile salı günü yeniden açıldı.'
    ]
  ])('reads the short month by the page’s language: %s', (line, text) => {
    const {datePublished} = clean(`Quern\n${line}\n${text}`).article
    expect(datePublished).toBe('2026-11-26T11:34')
  })

  it('takes 14:05:99 for no time of day', () => {
    expect(datesOf('Published 5 March 2024 14:05:99').datePublished).toBe('2024-03-05')
  })
})
