import {describe, expect, it} from 'vitest'
import {belowHeadline, bestHeadline, headlineOver} from '../../src/fields/best-headline.js'
import {linesOf} from '../../src/fields/headline-lines.js'
import {parsePage, type Page} from '../../src/page/page.js'
import type {Place} from '../../src/page/propose.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`
const MENU =
  'News\nSport\nCulture\nBusiness\nWeather\nOpinion\nLetters\nHomes\nCars\nTravel\nFood\nPuzzles\nVideos'

const textAt = (page: Page, place: Place | undefined) => place && page.text.slice(place.start, place.end)

describe('bestHeadline', () => {
  it('is the line that the article’s text is about', () => {
    const page = parsePage(
      `${MENU}\nBridge at Ashcombe opens again\nThree held over harbour fire\n4 November 2021\n${TEXT}`
    )
    expect(bestHeadline(page)?.text).toBe('Bridge at Ashcombe opens again')
  })

  it('is the line that the page’s address names, where no title of a window does', () => {
    const raw = `Logo\n${MENU}\nWolf seen near Quernes again\nBridge at Ashcombe opens again\nThree held over harbour fire\n${MENU}\n${TEXT}`
    const named = (slug: string) =>
      bestHeadline(parsePage(raw, {url: `https://herald.test/news/${slug}.html`}))
    expect(named('wolf-seen-near-quernes-again')?.text).toBe('Wolf seen near Quernes again')
    expect(named('three-held-over-harbour-fire')?.text).toBe('Three held over harbour fire')
  })

  it('is the window’s title without the site’s name, where there is no better', () => {
    const page = parsePage(`Bridge at Ashcombe opens again | The Wendle Herald\n${TEXT}`)
    expect(bestHeadline(page)?.text).toBe('Bridge at Ashcombe opens again')
  })

  it('is the line over the article rather than the window’s title, where they are the same', () => {
    const page = parsePage(
      `Bridge at Ashcombe opens again | The Wendle Herald\n${MENU}\nBridge at Ashcombe opens again\n${TEXT}`
    )
    expect(bestHeadline(page)?.index).toBe(14)
  })

  it('is no row of a table', () => {
    const page = parsePage(
      `Opened\tBridge at Ashcombe, two years late\nBridge at Ashcombe   opens again\n${TEXT}`
    )
    expect(linesOf(page, {start: 2, end: 4}).map(({index}) => index)).not.toContain(0)
    expect(linesOf(page, {start: 2, end: 4}).map(({index}) => index)).not.toContain(1)
  })

  it('tells lines apart by their numbers', () => {
    const page = parsePage(`Tour of Ashcombe, stage 4\nTour of Ashcombe, stage 5\n4 November 2021\n${TEXT}`)
    const found = bestHeadline(page)!
    expect(found.text).toBe(textAt(page, found.block))
  })

  it('is nothing on an empty page', () => {
    expect(bestHeadline(parsePage(''))).toBeUndefined()
  })
})

describe('headlineOver', () => {
  it('is the headline where it stands over the article', () => {
    const page = parsePage(`${MENU}\nBridge at Ashcombe opens again\n4 November 2021\n${TEXT}`)
    expect(textAt(page, headlineOver(page))).toBe('Bridge at Ashcombe opens again')
  })

  it('is the likeliest line over the article where the window’s title is the headline', () => {
    const page = parsePage(
      `Bridge at Ashcombe opens again after two years of works | The Wendle Herald\n${MENU}\nBridge at Ashcombe open\n4 November 2021\n${TEXT}`
    )
    expect(textAt(page, headlineOver(page))).toBe('Bridge at Ashcombe open')
  })
})

describe('belowHeadline', () => {
  it('is the first block below the headline, or of the article where there is none', () => {
    expect(
      belowHeadline(parsePage(`${MENU}\nBridge at Ashcombe opens again\n4 November 2021\n${TEXT}`))
    ).toBe(14)
    expect(belowHeadline(parsePage(TEXT))).toBe(0)
    expect(belowHeadline(parsePage(''))).toBe(0)
  })
})
