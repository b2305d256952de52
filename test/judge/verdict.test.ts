import {describe, expect, it} from 'vitest'
import {verdictOf} from '../../src/judge/verdict.js'
import {textOf} from '../../src/page/page.js'
import {pageBefore} from '../../src/train/page-before.js'

/** The lines that the judge keeps of a page as the stages before leave it. */
function kept(raw: string): string[] {
  const page = pageBefore('judge', raw)
  const {isKept} = verdictOf(page)
  return page.children.filter((_, index) => isKept[index]).map(block => textOf(page, block))
}

const TEXT = `Fenwick will keep its tide clock. By seven votes to six the town council refused on Thursday to have the clock on the harbour wall taken down, which has told the wrong tide since a repair in the spring.
The clock maker, who is eighty-one, told the meeting that the hands had been put back the wrong way round. “I can turn them in an afternoon,” he said, “if somebody holds the ladder.”`

const ABOVE =
  'Home\nLocal\nSport\nObituaries\nCouncil votes to keep the tide clock\nMaud Ellery\n3 October 2025'

describe('verdictOf', () => {
  it('keeps a list with the line that opens it', () => {
    const list = [
      'The council will need:',
      'a ladder of nine metres',
      'a day without wind',
      'somebody to hold it'
    ]
    expect(kept(`${ABOVE}\n${TEXT}\n${list.join('\n')}\nPrivacy`)).toEqual([...TEXT.split('\n'), ...list])
  })

  it('keeps nothing of a menu below the text, and nothing on an empty page', () => {
    const menu = 'Local\nSport\nObituaries\nTide tables\nPuzzles'
    expect(kept(`${ABOVE}\n${TEXT}\n${menu}\nPrivacy`)).toEqual(TEXT.split('\n'))
    expect(kept('')).toEqual([])
  })
})
