import {describe, expect, it} from 'vitest'
import {parsePage} from '../../src/page/page.js'
import {ticker} from '../../src/stages/ticker.js'

const article =
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.'

/** A line of so many headlines, with three spaces between. */
function line(headlines: number): string {
  return Array.from({length: headlines}, (_, at) => `Wolf number ${at} seen near the bridge`).join('   ')
}

describe('ticker', () => {
  it('cuts a strip of headlines', () => {
    expect([...ticker.find(parsePage(`${line(30)}\n${article}`))]).toHaveLength(1)
  })

  it('takes no page on one line for a strip, whatever stands between its elements', () => {
    expect([...ticker.find(parsePage(`${line(30)}   ${article}   ${line(30)}`))]).toEqual([])
  })
})
