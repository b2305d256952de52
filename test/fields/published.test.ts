import {describe, expect, it} from 'vitest'
import {datelinesOf} from '../../src/fields/datelines.js'
import {publishedOf} from '../../src/fields/published.js'
import {parsePage, type Hints} from '../../src/page/page.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

function published(raw: string, hints: Hints = {lang: 'en'}) {
  const page = parsePage(raw, hints)
  return publishedOf(page, datelinesOf(page))
}

describe('publishedOf', () => {
  it('is the date at the headline rather than that of a list', () => {
    const page = `Bridge opens again\n4 November 2021\n${TEXT}\nWolf seen at Quernes\n3 November 2021\nFive gardens\n2 November 2021`
    expect(published(page)?.line.iso).toBe('2021-11-04')
  })

  it('is that of the page’s address, and of two such the one that says more', () => {
    const page = `2 March 2020\nBridge opens again\nPublished 4 November 2021, 12:40\n${TEXT}\n5 November 2021`
    const named = (day: string) =>
      published(page, {lang: 'en', url: `https://herald.test/2021/11/${day}/bridge`})
    expect(named('05')).toMatchObject({line: {iso: '2021-11-05'}, likelihood: 1})
    expect(named('04')).toMatchObject({line: {iso: '2021-11-04T12:40'}, likelihood: 1})
  })

  it('is not what a label calls the last change', () => {
    expect(published(`Bridge opens again\nUpdated 4 November 2021\n${TEXT}`)).toBeUndefined()
  })

  it('is not the day of a birth or a death', () => {
    const page = `14 October 2023\nShe mapped the river on foot\nBorn: March 2nd, 1931 Died: September 28th, 2023\n${TEXT}`
    expect(published(page)?.line.iso).toBe('2023-10-14')
  })

  it('is not below a heading of comments, where readers wrote', () => {
    const below =
      '3 Comments\nJohn Holt\n24 November 2026 at 10:12\nI was there, and the dog was wetter than that.'
    expect(published(`Bridge opens again\n${TEXT}\n${below}`)?.likelihood ?? 0).toBe(0)
    expect(published(`Bridge opens again\n5 November 2026\n${TEXT}\n${below}`)?.line.iso).toBe('2026-11-05')
  })

  it('is nothing on a page without dates', () => {
    expect(published(TEXT)).toBeUndefined()
    expect(published('')).toBeUndefined()
  })
})
