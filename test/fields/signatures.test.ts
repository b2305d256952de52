import {describe, expect, it} from 'vitest'
import {candidatesOf} from '../../src/fields/signature-candidates.js'
import {signatureFeatures} from '../../src/fields/signature-features.js'
import {bestSignature} from '../../src/fields/signatures.js'
import {parsePage} from '../../src/page/page.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

describe('candidatesOf', () => {
  it('are lines that are names, and what follows them', () => {
    const page = parsePage(`Bridge opens again\nTom Hale, Staff Reporter\n${TEXT}`, {lang: 'en'})
    expect(candidatesOf(page).map(({names, rest}) => [names[0]!.text, rest])).toContainEqual(['Tom Hale', 1])
  })

  it.each([
    'Local Democracy Reporter',
    'What’s On Editor',
    'Consumer Features Writer',
    'US Editor',
    'Live and Breaking News Reporter'
  ])('are a name before %j', role => {
    const page = parsePage(`Bridge opens again\nTom Hale ${role}\n${TEXT}`, {lang: 'en'})
    expect(candidatesOf(page).map(({names, rest}) => [names[0]!.text, rest])).toEqual([['Tom Hale', 2]])
  })

  it('are the lines below the headline, where a caption above it is taken for the text’s first', () => {
    const caption =
      'Oaks stand in the mist above the old bridge at Ashcombe, and a path leads down to it between them.'
    const page = parsePage(`${caption}\nThe river\nBridge opens again\nRead on\nTom Hale\n${TEXT}\n${TEXT}`)
    expect(candidatesOf(page).map(({names}) => names[0]!.text)).toContain('Tom Hale')
  })

  it('are not words of a Korean sentence, nor whose life the line below tells of', () => {
    const page = parsePage(`주민들이 돌아가며 문 연다\nTom Hale\nBorn: March 2nd, 1931\n${TEXT}`)
    expect(candidatesOf(page)).toEqual([])
  })

  it('are so few that a page of names is soon looked through', () => {
    const names = Array.from(
      {length: 3000},
      (_, index) => `Ann${LETTERS[index % 26]!} Lee${LETTERS[Math.floor(index / 26) % 26]!}`
    )
    expect(candidatesOf(parsePage(`${names.join('\n')}\n${TEXT}`)).length).toBeLessThanOrEqual(100)
  })
})

describe('signatureFeatures', () => {
  it('count “&” between names as a word, which “and” is', () => {
    const [sign, word] = ['&', 'and'].map(and => {
      const page = parsePage(`Bridge opens again\nAnn Lee ${and} Tom Hale\n${TEXT}`, {lang: 'en'})
      return signatureFeatures(page, candidatesOf(page))
    })
    expect(sign).toEqual(word)
  })
})

describe('bestSignature', () => {
  it('is nothing on a page without names', () => {
    expect(bestSignature(parsePage(''))).toBeUndefined()
    expect(bestSignature(parsePage('It rained.'))).toBeUndefined()
  })
})
