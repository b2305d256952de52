import {describe, expect, test} from 'vitest'
import {slug} from '../../src/language/slug.js'

describe('slug', () => {
  test.each([
    ['Aller plus loin', 'aller-plus-loin'],
    ['… tous droits réservés …', 'tous-droits-réservés'],
    ['À lire : …', 'à-lire'],
    ['# commentaires', '#-commentaires'],
    ['مقالات ذات صلة', 'مقالات-ذات-صلة']
  ])('makes a name of %j', (phrase, name) => {
    expect(slug(phrase)).toBe(name)
  })
})
