import {describe, expect, test} from 'vitest'
import {quotationsIn} from '../../src/language/quotations.js'

describe('quotationsIn', () => {
  // One letter for each mark: o opens, c closes.
  test.each([
    ['straight ones', '"Yes," said Ann. "No," said Tom. "Well."', 'ocococ'],
    ['straight ones with nothing around', 'said"Yes"No"Well"', 'ococ'],
    ['straight ones behind a sign for inches', 'A 5" nail. "Yes," said Ann. "No."', 'cococ'],
    ['English ones', '“Yes,” said Ann. “No.”', 'ococ'],
    ['French ones', 'Une annonce « n’étonne personne »Le maire « se tait ».', 'ococ'],
    ['German ones', '„Nie“, sagt sie. „Nie wieder.“Nie „so“', 'ocococ'],
    ['those of German books', '»Nie«, sagt sie. »Nie wieder.«', 'ococ'],
    ['Swedish ones', '”Aldrig”, säger hon. ”Aldrig mer.”', 'ococ'],
    ['Finnish ones', '»Ei», hän sanoo. »Ei enää.»', 'ococ'],
    ['one within another', '« Il a dit “non” hier », dit-elle. « Oui »', 'ooccoc']
  ])('tells which of %s open', (_, text, wanted) => {
    expect([...quotationsIn(text, 0, text.length).values()].map(does => does[0]).join('')).toBe(wanted)
  })

  test('says where they stand', () => {
    expect([...quotationsIn('so “Yes” so', 3, 8)]).toEqual([
      [3, 'opens'],
      [7, 'closes']
    ])
  })
})
