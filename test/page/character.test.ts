import {expect, test} from 'vitest'
import {isCaseless, isSmall} from '../../src/page/character.js'

test.each([...'ởấἀⱡꙗꞓ'])('%s is a small letter of a script that has capitals', letter => {
  const code = letter.charCodeAt(0)
  expect([isSmall(code), isCaseless(code)]).toEqual([true, false])
})

test.each([...'अ한ⵣあ'])('%s is of a script without', letter => {
  expect(isCaseless(letter.charCodeAt(0))).toBe(true)
})
