import {describe, expect, it} from 'vitest'
import {creditOf} from '../../src/fields/credit.js'
import {parsePage} from '../../src/page/page.js'

function creditIn(line: string): string | undefined {
  const page = parsePage(line)
  return creditOf(page, page.children[0]!)
}

describe('creditOf', () => {
  it.each([
    ['a name and whom it worked for', 'captions/name', 'The mayor and the dog on the bridge. (Ann Lee/CBC)'],
    [
      'a name with a small word in it',
      'captions/name',
      'Le maire et le chien mouillé sur le pont. (Léa du Morvan/Villa Nova)'
    ],
    [
      'small words of two languages',
      'captions/name',
      'The mayor and the dog on the bridge. (Hugo dos Santos/Karl zu Linden)'
    ],
    ['an agency in brackets', 'captions/name', 'La alcaldesa y el perro mojado en el puente. Ana Ruiz (EFE)'],
    [
      'a label with no stop before it',
      'captions/credit/en/credit',
      'The mill in action Credit: Ann Lee / Mash'
    ],
    ['a sign', 'captions/copyright', 'Three winters the wood lay there. © Jan Hase | Wendle']
  ])('finds %s', (_, rule, line) => {
    expect(creditIn(line)).toBe(rule)
  })

  it.each([
    ['a list of results', 'Won by the French: 1. Justine Braisaz (FRA), 10. Franziska Preuß (GER)'],
    [
      'who said something, and for which party',
      'Wir müssen jetzt handeln, bevor es zu spät ist. Jan Hase (SPD)'
    ],
    ['two names in brackets', 'The song stayed at the top for nine weeks. (Lennon/McCartney)'],
    ['a word before a colon', 'Child tax credit: None'],
    ['a sentence about the sign', 'To type the sign © on a Mac, press two keys.']
  ])('takes for none %s', (_, line) => {
    expect(creditIn(line)).toBeUndefined()
  })
})
