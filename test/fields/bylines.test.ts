import {describe, expect, it, test} from 'vitest'
import {bylinesOf, ownOf} from '../../src/fields/bylines.js'
import {parsePage} from '../../src/page/page.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

/** The names behind the labels of a page that has some lines between headline and text. */
function namesBelow(lines: string): string[] {
  const page = parsePage(`Ashcombe bridge opens again\n${lines}\n${TEXT}`, {lang: 'en'})
  return ownOf(page, bylinesOf(page)).flatMap(({names}) => names.map(({text}) => text))
}

describe('bylinesOf', () => {
  test.each([
    ['byAnn Lee', ['Ann Lee']],
    ['ByAnn Lee', ['Ann Lee']],
    ['By Ann Lee and Tom Hale', ['Ann Lee', 'Tom Hale']],
    ['As told to Ann Lee', ['Ann Lee']],
    ['Review by Ann Lee Contributor', ['Ann Lee']],
    ['By Ann Lee, Co-Founder & COO', ['Ann Lee']],
    ['By Ann Lee, Candidate Representative to the Committee', ['Ann Lee']],
    ['Author\nAL\nAnn Lee', ['Ann Lee']],
    ['Author\nAnn Lee', ['Ann Lee']],
    ['By\nByAnn Lee', ['Ann Lee']],
    ['Author:\nAnn Lee', ['Ann Lee']],
    ['Author\nAnn Lee\n, Tom Hale', ['Ann Lee', 'Tom Hale']],
    ['By\nAnn Lee\n,\nTom Hale\n,\nMartha Quill', ['Ann Lee', 'Tom Hale', 'Martha Quill']],
    ['By\nAnn Lee\n,\n12 May', ['Ann Lee']],
    ['By\nSocial Links for Ann Lee\nView Author Archive', ['Ann Lee']],
    ['By Ann Lee Fox News', ['Ann Lee']],
    ['By Ann Lee , Tom Hale Fox News', ['Ann Lee', 'Tom Hale']],
    ['By Ann Lee FOXBusiness', ['Ann Lee']],
    ['By Ann Lee Fox News Digital', ['Ann Lee']],
    ['By Ann Lee Associated Press', ['Ann Lee']],
    ['By Ann Lee & PA Media', ['Ann Lee', 'PA Media']],
    ['By Ann Lee, Tom Hale and KWCH Staff', ['Ann Lee', 'Tom Hale']],
    ['By FOX 5 Staff\nBy Ann Lee', ['Ann Lee']]
  ])('reads %j', (lines, names) => {
    expect(namesBelow(lines)).toEqual(names)
  })

  it('reads a list of any length', () => {
    const page = parsePage(`By\nAnn Lee${'\n,\nTom Hale'.repeat(10_000)}`, {lang: 'en'})
    expect(bylinesOf(page).map(({names}) => names.length)).toEqual([10_001])
  })

  test.each([
    'By Ann Lee/Getty Images',
    'By Tuesday the last ferry had left.',
    'By noon Ann Lee in Leeds and Tom Hale in York had gone home.',
    'By KWCH Staff',
    'By FOX 5 Staff',
    'By KWCH Wichita Team',
    'By Daily Mail Reporter',
    'bypass'
  ])('reads no name in %j', lines => {
    expect(namesBelow(lines)).toEqual([])
  })

  it('prefers the one below the headline, also where a standfirst was taken for the text', () => {
    const page = parsePage(
      `${TEXT}\nAshcombe bridge opens again\nBy Ann Lee\n${TEXT}\nThree held over harbour fire\nBy Tom Hale`,
      {lang: 'en'}
    )
    expect(ownOf(page, bylinesOf(page)).flatMap(({names}) => names.map(({text}) => text))).toEqual([
      'Ann Lee'
    ])
  })
})
