import {describe, expect, it} from 'vitest'
import {seamLabels} from '../../src/train/seam-labels.js'
import {sentenceCase, writtenAs} from '../../src/train/sentence-case.js'

const BLOCK = `Wet Dog Crosses Ashcombe Bridge
A wet dog, the first of the year, crosses the bridge at Ashcombe with Ann Lee.
Ann Lee`

describe('sentenceCase', () => {
  it('writes small in a title what stands small in the page', () => {
    expect(sentenceCase(BLOCK).split('\n')).toEqual([
      'Wet dog crosses Ashcombe bridge',
      'A wet dog, the first of the year, crosses the bridge at Ashcombe with Ann Lee.',
      'Ann Lee'
    ])
  })
})

describe('writtenAs', () => {
  it('carries that over to another dump of the page', () => {
    const dump = `[up] ${BLOCK.replaceAll('\n', ' ')}`
    const recased = writtenAs(sentenceCase(BLOCK), dump, seamLabels(BLOCK, dump))
    expect(recased).toHaveLength(dump.length)
    expect(recased).toContain('Wet dog crosses Ashcombe bridge A wet dog,')
  })
})

describe('seamLabels', () => {
  it('tells for each unit in both dumps the line it is on', () => {
    const seams = seamLabels('Home\nWeather today', 'Home Weather today')
    expect(seams.get(5)).toEqual({at: 5, line: 1, begins: true})
    expect(seams.get(13)).toEqual({at: 13, line: 1, begins: false})
    expect(seams.get(4)).toBeUndefined()
  })
})
