import {describe, expect, it} from 'vitest'
import {likeliest} from '../../src/fields/likeliest.js'

describe('likeliest', () => {
  it('is what several say together', () => {
    const found = likeliest([0.4, 0.25, 0.3], ['Rain falls', 'Sun shines', 'Sun shines'])
    expect(found?.at).toEqual([2, 1])
    expect(found?.likelihood).toBeCloseTo(0.55)
  })

  it('is nothing where there is nothing to choose from', () => {
    expect(likeliest([], [])).toBeUndefined()
  })
})
