import {describe, expect, it} from 'vitest'
import {headlineOver} from '../../src/fields/best-headline.js'
import {amend} from '../../src/judge/amend.js'
import {parsePage, type Page} from '../../src/page/page.js'
import {cut, lift} from '../../src/page/propose.js'
import {sift} from '../../src/stage.js'

const TEXT =
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.'
const WHY = {rule: 'test/it', reason: 'so', confidence: 1}

/** Which of a page's blocks are kept once the choice is amended; the first `kept` of them were. */
function keptIn(page: Page, kept: number, scores: readonly number[]): boolean[] {
  const isKept = page.children.map((_, index) => index < kept)
  amend(page, scores, isKept)
  return isKept
}

describe('the last sentences of an article', () => {
  const lines = [
    TEXT,
    TEXT,
    'The works begin in September.',
    'The market moves.',
    'It is shut in winter.',
    'Home',
    'Sport'
  ]
  const page = parsePage(lines.join('\n'))

  it('are kept, two at most, where they score a little', () => {
    expect(keptIn(page, 2, [0.9, 0.9, 0.1, 0.1, 0.1, 0, 0])).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false
    ])
    expect(keptIn(page, 2, [0.9, 0.9, 0.04, 0.1, 0.1, 0, 0])).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false
    ])
  })

  it('may stand below a crosshead, where they are likelier', () => {
    const below = parsePage(
      [TEXT, TEXT, 'Works from September', 'The works begin in September.', 'Sport'].join('\n')
    )
    expect(keptIn(below, 2, [0.9, 0.9, 0.1, 0.2, 0])).toEqual([true, true, true, true, false])
    expect(keptIn(below, 2, [0.9, 0.9, 0.1, 0.1, 0])).toEqual([true, true, false, false, false])
  })

  it('are none behind what was taken out', () => {
    const start = page.children[2]!.start
    const gap = sift(page, {
      name: 'test',
      find: () => [cut({start, end: start + lines[2]!.length}, 'related', WHY)]
    })
    expect(keptIn(gap, 2, [0.9, 0.9, 0.1, 0.1, 0, 0])).toEqual([true, true, false, false, false, false])
  })

  it('are none about the author, but one that the author signed, and no prompt', () => {
    const about = parsePage(['By Ann Lee', TEXT, TEXT, 'Ann Lee lives in Quern.'].join('\n'))
    const lifted = sift(about, {
      name: 'test',
      find: () => [lift({start: 3, end: 10}, 'author', 'Ann Lee', WHY)]
    })
    expect(keptIn(lifted, 3, [0.9, 0.9, 0.9, 0.1]).at(-1)).toBe(false)
    const smiling = sift(parsePage(about.raw.replace('Quern.', 'Quern :)')), {
      name: 'test',
      find: () => [lift({start: 3, end: 10}, 'author', 'Ann Lee', WHY)]
    })
    expect(keptIn(smiling, 3, [0.9, 0.9, 0.9, 0.1]).at(-1)).toBe(false)
    const signed = lifted.raw.replace('Ann Lee lives in Quern.', 'It is shut in winter. (Ann Lee, 4.5.2026)')
    const below = sift(parsePage(signed), {
      name: 'test',
      find: () => [lift({start: 3, end: 10}, 'author', 'Ann Lee', WHY)]
    })
    expect(keptIn(below, 3, [0.9, 0.9, 0.9, 0]).at(-1)).toBe(true)
    const prompt = parsePage([TEXT, TEXT, 'Sign up for our newsletter.'].join('\n'))
    expect(keptIn(prompt, 2, [0.9, 0.9, 0.1])).toEqual([true, true, false])
  })
})

describe('the line right below the headline', () => {
  const dateline = 'By Ann Lee'
  const pageOf = (standfirst: string) => {
    const lines = ['Ashcombe bridge opens again', standfirst, dateline, TEXT, TEXT]
    const page = parsePage(lines.join('\n'))
    const [headline, , byline] = page.children
    // As the stage does, while it is there.
    expect(headlineOver(page)).toBeDefined()
    return sift(page, {
      name: 'test',
      find: () => [
        lift(headline!, 'headline', lines[0]!, WHY),
        lift({start: byline!.start + 3, end: byline!.end}, 'author', 'Ann Lee', WHY)
      ]
    })
  }
  const keptOf = (page: Page, score: number) => {
    const isKept = page.children.map(({start}) => page.raw.startsWith(TEXT, start))
    amend(
      page,
      isKept.map(kept => (kept ? 0.9 : score)),
      isKept
    )
    return isKept[0]
  }

  it('is kept above the byline, where it is not unlikely', () => {
    const page = pageOf('The county paid for it, the town had voted against it twice')
    expect(keptOf(page, 0.4)).toBe(true)
    expect(keptOf(page, 0.2)).toBe(false)
  })

  it('is kept where a caption between the two is, too', () => {
    const page = pageOf(
      'The county paid for it, the town had voted against it twice\nThe bridge, seen from the mill'
    )
    const caption = page.children.findIndex(({start}) => page.raw.startsWith('The bridge, seen', start))
    const isKept = page.children.map(
      ({start}, index) => index === caption || page.raw.startsWith(TEXT, start)
    )
    amend(
      page,
      isKept.map(kept => (kept ? 0.9 : 0.4)),
      isKept
    )
    expect(isKept[0]).toBe(true)
  })

  it('is not where it is short, or a prompt', () => {
    expect(keptOf(pageOf('Bridges and roads'), 0.4)).toBe(false)
    expect(keptOf(pageOf('Sign up for our newsletter and never miss a bridge'), 0.4)).toBe(false)
  })
})

describe('the items of a list that has marks', () => {
  const page = parsePage(
    [TEXT, ...['3 eggs', 'a spoon of oil', 'salt', 'pepper'].map(item => `  * ${item}`), TEXT].join('\n')
  )
  // The layout takes the marks.
  const bare = sift(page, {
    name: 'test',
    find: ({text, children}) =>
      children
        .filter(({start}) => text[start] === '*')
        .map(({start}) => cut({start, end: start + 1}, 'interface', WHY))
  })

  it('stay together where half of them are kept, and not where fewer are', () => {
    const chosen = (...kept: readonly number[]) => {
      const isKept = bare.children.map((_, index) => index === 0 || index === 5 || kept.includes(index))
      amend(bare, [0.9, 0.4, 0.4, 0.1, 0.1, 0.9], isKept)
      return isKept
    }
    expect(chosen(1, 2)).toEqual([true, true, true, true, true, true])
    expect(chosen(1)).toEqual([true, true, false, false, false, true])
  })
})
