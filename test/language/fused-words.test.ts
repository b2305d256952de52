import {describe, expect, it} from 'vitest'
import {fusedWords} from '../../src/language/fused-words.js'

describe('fusedWords', () => {
  it('tells of a name and a word of grammar without the space between', () => {
    expect(fusedWords('Le Sahara, obsession ? La question du Saharaest essentielle.', 'fr')).toEqual([
      'Saharaest'
    ])
    expect(fusedWords('London is wet. In Londonand elsewhere it rained.', 'en')).toEqual(['Londonand'])
  })

  it('leaves a word that only ends so', () => {
    expect(fusedWords('Un Israélien et une Israélienne, dans une forêt de Bretagne.', 'fr')).toEqual([])
  })

  it('leaves a name that the text has nowhere else', () => {
    expect(fusedWords('La question du Saharaest essentielle.', 'fr')).toEqual([])
  })

  it('finds nothing in a language without words', () => {
    expect(fusedWords('Le Sahara. Le Saharaest.', 'xx')).toEqual([])
    expect(fusedWords('Le Sahara. Le Saharaest.', undefined)).toEqual([])
  })
})
