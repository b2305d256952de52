import {describe, expect, it} from 'vitest'
import {isPictureSigned} from '../../src/fields/picture-signed.js'

const SCENE = 'The bridge rises above the harbour, seen from the mill on Sunday.'

describe('isPictureSigned', () => {
  it.each([
    'Ann Lee/The Times',
    'LP/Ann Lee',
    '— T. Huet / 20 Minutes',
    'Ann Lee via Imagn Images',
    'ANN LEE POUR « LE MONDE »',
    'Ann Lee for The New York Times',
    '| OUEST-FRANCE',
    '| Ann Lee/OUEST-FRANCE'
  ])('knows who took the picture by “%s”', credit => {
    expect(isPictureSigned(`${SCENE} ${credit}`)).toBe(true)
  })

  it.each([
    'Ann Lee for Mayor',
    'Yes/No',
    'It cost and/or lost a lot',
    'Ann Lee walked first',
    '— Ann Lee',
    'Nobody asked Ann Lee / Tom Hale why'
  ])('leaves a text that ends in “%s”', end => {
    expect(isPictureSigned(`${SCENE} ${end}`)).toBe(false)
  })
})
