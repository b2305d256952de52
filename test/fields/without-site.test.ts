import {describe, expect, it} from 'vitest'
import {withoutSite} from '../../src/fields/without-site.js'

describe('withoutSite', () => {
  it.each([
    'Title: Rain falls in Quern | The Post',
    'Rain falls in Quern - Weather - The Post',
    'Rain falls in Quern | Weather | The Post',
    'Rain falls in Quern'
  ])('takes label, section and site from %s', title => {
    expect(withoutSite(title)).toBe('Rain falls in Quern')
  })

  it('leaves what a dash parts, and a second half that is too long for a section', () => {
    expect(withoutSite('Rain falls – all of it | The Post')).toBe('Rain falls – all of it')
    const long = 'Rain falls | Why the people of Quern have stopped to care about it'
    expect(withoutSite(`${long} | The Post`)).toBe(long)
  })
})
