import {describe, expect, it} from 'vitest'
import {isUnnamed} from '../../src/language/unnamed.js'

describe('isUnnamed', () => {
  it.each([
    'KWCH Staff',
    'FOX 5 Staff',
    'HT Correspondent',
    'KWCH Wichita Team',
    'Web Staff',
    'Sabah Haber Merkezi'
  ])('knows that %j names nobody', words => expect(isUnnamed(words)).toBe(true))

  it.each(['Ann Lee', 'Ann Editor', 'ANN LEE', 'KWCH', 'EDB Team', 'AJ Lee', ''])(
    'takes %j for a name',
    words => expect(isUnnamed(words)).toBe(false)
  )
})
