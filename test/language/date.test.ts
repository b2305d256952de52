import {describe, expect, test} from 'vitest'
import {datesIn, monthFirst} from '../../src/language/date.js'

const iso = (text: string) => datesIn(text, 0, text.length).map(({iso}) => iso)
const found = (text: string) => datesIn(text, 0, text.length).map(({start, end}) => text.slice(start, end))

describe('datesIn', () => {
  test.each([
    ['4 novembre 2021 - 12h40', '2021-11-04T12:40'],
    ['1er mai 2020', '2020-05-01'],
    ['Dec. 22, 2023 at 6:00 am', '2023-12-22T06:00'],
    ['December 22, 2023 at 4:30 p.m. EST', '2023-12-22T16:30-05:00'],
    ['March 12, 2024 10:30 CET', '2024-03-12T10:30+01:00'],
    ['March 12, 2024 10:30 IST', '2024-03-12T10:30'],
    ['2024-03-12 10:30 UTC+2', '2024-03-12T10:30+02:00'],
    ['December 22, 2023 — 4.00pm', '2023-12-22T16:00'],
    ['May 3, 2024, 12 a.m.', '2024-05-03T00:00'],
    ['17.01.2023, 19:06 Uhr', '2023-01-17T19:06'],
    ['11:52, 7 MAR 2024', '2024-03-07T11:52'],
    ['11:52 AM, March 7, 2024', '2024-03-07T11:52'],
    ['5:41 AM UTC, January 22, 2025', '2025-01-22T05:41Z'],
    ['Room 11: 52 guests, 7 March 2024', '2024-03-07'],
    ['9 Nov 2024 09.00 CET', '2024-11-09T09:00+01:00'],
    ['2024-10-03 08.14 | Uppdaterad', '2024-10-03T08:14'],
    ['11 January 2025 18:12, UK', '2025-01-11T18:12'],
    ['12.03.2024 10.50 euros', '2024-03-12'],
    ['2024 02/05 09:21:47', '2024-02-05T09:21:47'],
    ['© 2024 12/05/2023', '2023-05-12'],
    ['ngày 12 tháng 3 năm 2024', '2024-03-12'],
    ['5 Tháng Mười Một, 2024', '2024-11-05'],
    ['Tháng Mười Hai 5, 2024', '2024-12-05'],
    ['12/3/2024 lúc 14 giờ 05 phút', '2024-03-12T14:05'],
    ['12 Maret 2024 14.05 WIB', '2024-03-12T14:05+07:00'],
    ['15 Nopember 2023 9.05 WITA', '2023-11-15T09:05+08:00'],
    ['15 Mac 2024, 2.30 petang', '2024-03-15T14:30'],
    ['þriðjudaginn 12. mars 2024 kl. 14.05', '2024-03-12T14:05'],
    ['12 d’abril del 2024 a les 14.05 h', '2024-04-12T14:05'],
    ['Jumanne, Machi 12, 2024', '2024-03-12'],
    ['12 Maart 2024 2:05 nm', '2024-03-12T14:05'],
    ['Do 25.04.24 | 14:07 Uhr', '2024-04-25T14:07'],
    ['2023-01-17T19:06:30.000Z', '2023-01-17T19:06:30Z'],
    ['12-19-2023', '2023-12-19'],
    ['2023 Jan 7', '2023-01-07'],
    ['2020年11月26日 08:04', '2020-11-26T08:04'],
    ['2025년 5월 30일', '2025-05-30'],
    ['12. listopada 2024. u 14:05', '2024-10-12T14:05'],
    ['12 listopada 2024 14:05', '2024-11-12T14:05'],
    ['12 Μαρτίου 2024, 2:05 μ.μ.', '2024-03-12T14:05'],
    ['12 ΜΑΡΤΙΟΣ 2024', '2024-03-12'],
    ['12 березня 2024 року о 14:05', '2024-03-12T14:05'],
    ['12. марта 2024. у 14:05', '2024-03-12T14:05'],
    ['12. marec 2024 ob 14.05', '2024-03-12T14:05'],
    ['2024 m. kovo 12 d. 14:05', '2024-03-12T14:05'],
    ['2024 m. kovo 12 d., 14 val. 05 min.', '2024-03-12T14:05'],
    ['2024. gada 12. marts, plkst. 14:05', '2024-03-12T14:05'],
    ['12. marts, 2024', '2024-03-12'],
    ['12 mars 2024 14 h. 25 personnes', '2024-03-12T14:00']
  ])('reads %j', (text, date) => {
    expect(iso(text)).toEqual([date])
  })

  test('takes the zone with the time, also one that is of several', () => {
    expect(found('March 12, 2024 10:30 IST by Ann Lee')).toEqual(['March 12, 2024 10:30 IST'])
    expect(found('March 12, 2024 10:30 EST')).toEqual(['March 12, 2024 10:30 EST'])
    expect(found('March 12, 2024 10:30 Estimate')).toEqual(['March 12, 2024 10:30'])
  })

  test.each([
    ['Published Sat 9 Nov 2024 09.00 CET', 'Sat 9 Nov 2024 09.00 CET'],
    ['Report, 3:00pm, Saturday 11th January 2025', '3:00pm, Saturday 11th January 2025'],
    ['Ann LeeSat 9 Nov 2024', 'Sat 9 Nov 2024'],
    ['Do. 25.04.24 | 14:07 Uhr', 'Do. 25.04.24 | 14:07 Uhr'],
    ['Quarta-feira, 12 de março de 2024', 'Quarta-feira, 12 de março de 2024'],
    ['12 Mart 2024 Salı 14:05', '12 Mart 2024 Salı 14:05'],
    ['2024-03-12 (Tue) 14:05', '2024-03-12 (Tue) 14:05'],
    ['mar 12 mar 2024', 'mar 12 mar 2024'],
    ['سه‌شنبه ۲۲ اسفند ۱۴۰۲', 'سه‌شنبه ۲۲ اسفند ۱۴۰۲'],
    ['เมื่อ วันอังคารที่ 12 มีนาคม พ.ศ. 2567', 'วันอังคารที่ 12 มีนาคม พ.ศ. 2567'],
    ['Pirmadienis, 2024 m. kovo 11 d.', 'Pirmadienis, 2024 m. kovo 11 d']
  ])('takes the weekday with the date in %j', (text, date) => {
    expect(found(text)).toEqual([date])
  })

  test('begins with the weekday, also before a word for “day”', () => {
    expect(found('Thứ ba, ngày 12/3/2024')).toEqual(['Thứ ba, ngày 12/3/2024'])
    expect(found('Jum’at, 15 Maret 2024')).toEqual(['Jum’at, 15 Maret 2024'])
  })

  test('begins with any number of words for “day”', () => {
    const text = `${'ngày '.repeat(20_000)}12/3/2024`
    expect(found(text)).toEqual([text])
  })

  test('takes no other word for a weekday', () => {
    expect(found('The Sun, in London, 7 March 2024')).toEqual(['7 March 2024'])
    expect(found('12 March 2024 Sun sets at 8')).toEqual(['12 March 2024'])
    expect(found('12 March 2024 (Sun and rain)')).toEqual(['12 March 2024'])
  })

  test('reads what was glued together', () => {
    expect(iso('By Ann LeeDec. 21, 2023 11:00 pm EST')).toEqual(['2023-12-21T23:00-05:00'])
    expect(found('By Ann LeeDec. 21, 2023')).toEqual(['Dec. 21, 2023'])
    expect(iso('December 22, 20235:00 AM ET')).toEqual(['2023-12-22T05:00'])
    expect(iso('The HeraldNovember 21, 202501200 views')).toEqual(['2025-11-21'])
    expect(iso('June 1, 2016September 8, 2016Ann Lee')).toEqual(['2016-06-01', '2016-09-08'])
  })

  test('reads numbers by who writes', () => {
    expect(iso('03/04/2024')).toEqual(['2024-04-03'])
    const american = (text: string) => datesIn(text, 0, text.length).map(monthFirst)
    expect(american('03/04/2024, 9:05 am')).toEqual(['2024-03-04T09:05'])
    expect(american('12/20/23')).toEqual(['2023-12-20'])
    expect(american('25/12/2023')).toEqual(['2023-12-25'])
  })

  test.each([
    ['10.15.24.1'],
    ['1.10.15.24'],
    ['01.02.24.09'],
    ['4 May'],
    ['31.02.2024'],
    ['$10.11.24,50'],
    ['Maybe 3, 2024'],
    ['۳۰ اسفند ۱۴۰۲'],
    ['12 March 1402'],
    ['1445/09/02']
  ])('takes %j for no date', text => {
    expect(iso(text)).toEqual([])
  })

  test.each([
    ['de', '12. März 2024, 14:05 Uhr', '2024-03-12T14:05'],
    ['de', '12. Jänner 2024 um 9.05 Uhr', '2024-01-12T09:05'],
    ['de', '12.03.2024', '2024-03-12'],
    ['es', '12 de marzo de 2024', '2024-03-12'],
    ['es', '12 mar. 2024 - 14:05 h', '2024-03-12T14:05'],
    ['es', '12 de marzo de 2024 a las 2:05 p. m', '2024-03-12T14:05'],
    ['it', '12 marzo 2024 ore 14:05', '2024-03-12T14:05'],
    ['it', '12 marzo 2024 alle 14.05', '2024-03-12T14:05'],
    ['it', '1º maggio 2024', '2024-05-01'],
    ['pt', '12 de março de 2024 às 14h05', '2024-03-12T14:05'],
    ['pt', '12 mar 2024, 14h05', '2024-03-12T14:05'],
    ['ar', '١٢ مارس ٢٠٢٤', '2024-03-12'],
    ['ar', '12 مارس/آذار 2024', '2024-03-12'],
    ['ar', '5 كانون الثاني 2024', '2024-01-05'],
    ['ar', '١٢ مارس ٢٠٢٤ الساعة ٢:٠٥ مساءً', '2024-03-12T14:05'],
    ['ar', '٢٠٢٤/٣/١٢', '2024-03-12'],
    ['zh', '2024年3月12日 14:05', '2024-03-12T14:05'],
    ['zh', '2024年03月12日星期二 14时05分', '2024-03-12T14:05'],
    ['zh', '2024年3月12日下午2:05', '2024-03-12T14:05'],
    ['ja', '2024年3月12日（火）14時05分', '2024-03-12T14:05'],
    ['ja', '2024年3月12日 午後2時05分', '2024-03-12T14:05'],
    ['ko', '2024년 3월 12일', '2024-03-12'],
    ['ko', '2024년 3월 12일(화) 오후 2:05', '2024-03-12T14:05'],
    ['ko', '2024.03.12 14:05', '2024-03-12T14:05'],
    ['he', 'יום שלישי, 12 במרץ 2024, בשעה 14:05', '2024-03-12T14:05'],
    ['he', '12.03.2024, 14:05', '2024-03-12T14:05'],
    ['fa', 'سه‌شنبه ۲۲ اسفند ۱۴۰۲ - ۱۴:۰۵', '2024-03-12T14:05'],
    ['fa', '۳۰ اسفند ۱۴۰۳ ساعت ۱۴:۰۵', '2025-03-20T14:05'],
    ['fa', '۱ فروردین ۱۴۰۳', '2024-03-20'],
    ['fa', '۱۴۰۲/۱۲/۲۲', '2024-03-12'],
    ['fa', '۱۲ مارس ۲۰۲۴', '2024-03-12'],
    ['hi', 'मंगलवार, 12 मार्च 2024, 02:05 अपराह्न', '2024-03-12T14:05'],
    ['hi', '१२ मार्च २०२४', '2024-03-12'],
    ['th', '12 มีนาคม 2567 เวลา 14:05 น', '2024-03-12T14:05'],
    ['th', 'วันอังคารที่ 12 มีนาคม พ.ศ. 2567, 14.05 น', '2024-03-12T14:05'],
    ['th', '๑๒ มี.ค. ๒๕๖๗', '2024-03-12'],
    ['th', '12/03/2567', '2024-03-12'],
    ['bn', '১২ মার্চ ২০২৪, ১৪:০৫', '2024-03-12T14:05'],
    ['bn', '১২ মার্চ, ২০২৪, দুপুর ২:০৫', '2024-03-12T14:05'],
    ['ur', '12 مارچ ، 2024', '2024-03-12'],
    ['ur', 'مارچ 12, 2024', '2024-03-12'],
    ['ta', '12 மார்ச் 2024, 14:05', '2024-03-12T14:05'],
    ['nl', '12 maart 2024 om 14.05 uur', '2024-03-12T14:05'],
    ['sv', '12 mars 2024 kl. 14.05', '2024-03-12T14:05'],
    ['no', '12. desember 2024 kl. 14:05', '2024-12-12T14:05'],
    ['fi', '12. maaliskuuta 2024 klo 14.05', '2024-03-12T14:05'],
    ['pl', '12 marca 2024, godz. 14:05', '2024-03-12T14:05'],
    ['ru', '12 марта 2024 г. в 14:05', '2024-03-12T14:05'],
    ['uk', '12 березня 2024 року', '2024-03-12'],
    ['tr', '12 Mart 2024 14:05', '2024-03-12T14:05'],
    ['el', '12 Μαρτίου 2024', '2024-03-12'],
    ['hu', '2024. március 12. 14:05', '2024-03-12T14:05'],
    ['hu', '2024. március 12., kedd 14:05', '2024-03-12T14:05'],
    ['cs', 'úterý 12. března 2024 ve 14.05 hodin', '2024-03-12T14:05'],
    ['sk', 'streda, 12. marca 2024 o 14:05', '2024-03-12T14:05'],
    ['ro', 'Marți, 12 martie 2024, ora 14:05', '2024-03-12T14:05'],
    ['bg', '12.03.2024 г. 14:05 ч.', '2024-03-12T14:05'],
    ['en', 'March 12, 2024, 2:05 p.m', '2024-03-12T14:05'],
    ['fr', '1er mars 2024 à 14h05', '2024-03-01T14:05']
  ])('reads a date in %s: %s', (_, line, date) => {
    expect(iso(line)).toEqual([date])
  })

  test.each([
    ['pl', '26 lis 2026, 11:34', '2026-11-26T11:34'],
    ['hr', '26. lis 2026. u 11:34', '2026-10-26T11:34'],
    ['cs', '26. lis 2026', '2026-11-26'],
    ['pl', '15 lip 2026', '2026-07-15'],
    ['hr', '15. lip 2026.', '2026-06-15'],
    ['hr', '15. srp 2026.', '2026-07-15'],
    ['cs', '15. srp 2026', '2026-08-15'],
    ['hr', '12 listopada 2026', '2026-10-12'],
    ['cs', '12. listopad 2026', '2026-11-12'],
    ['cs', '12. pro 2026', '2026-12-12'],
    ['tr', '25 Kas 2026 13:07', '2026-11-25T13:07'],
    ['tr', 'ARA 25, 2026', '2026-12-25'],
    ['fi', '26. marras 2026', '2026-11-26'],
    ['ru', '27 ноя 2026', '2026-11-27']
  ])('reads a short month as pages in %s mean it: %s', (language, line, date) => {
    const [found, ...others] = datesIn(line, 0, line.length, language)
    expect(found?.iso).toBe(date)
    expect(found?.start).toBe(0)
    expect(others).toEqual([])
  })

  test.each([
    ['es', 'Sudamericano Sub-20 2025'],
    ['en', '26 lis 2026'],
    ['cs', 'MacBook Pro 14 2023'],
    ['hr', 'iPhone 15 Pro 2024']
  ])('takes no word of another language for a month on a page in %s: %s', (language, line) => {
    expect(datesIn(line, 0, line.length, language)).toEqual([])
  })

  test('ends with the date, before what is written on to it', () => {
    expect(found('12 de marzo de 2024 a las calles')).toEqual(['12 de marzo de 2024'])
    expect(found('2024年3月12日星期二')).toEqual(['2024年3月12日'])
    expect(found('11 марта 2024 года')).toEqual(['11 марта 2024'])
  })

  test.each([
    ['no such day', '31 de febrero de 2024'],
    ['a month alone', '12 de marzo'],
    ['a year and a month', '2024年3月'],
    ['a verb of the letters of a month', 'مارس 12 رياضة'],
    ['a time alone', '14:05 Uhr'],
    ['a number of no date', '2024年3月第12']
  ])('reads nothing in %s', (_, line) => {
    expect(iso(line)).toEqual([])
  })

  test('keeps a year before an English date out of it', () => {
    expect(found('in 2024 March 12, 2024 was a Tuesday')).toEqual(['March 12, 2024'])
  })
})
