import {describe, expect, it} from 'vitest'
import {clean} from '../../src/clean.js'
import {apply} from '../../src/page/apply.js'
import {balance} from '../../src/page/books.js'
import {parsePage, textOf} from '../../src/page/page.js'
import {prove} from '../../src/prove.js'

const why = {rule: 'a/b', reason: 'c', confidence: 1}

describe('a letter that was encoded twice, whose second half is a no-break space', () => {
  const raw = 'Le pont est lÃ\u00a0Cette annonce'
  const at = raw.indexOf('Ã')
  const page = apply(parsePage(raw), 'characters', [
    {op: 'rewrite', start: at, end: at + 2, after: 'à', ...why}
  ])

  it('stays whole before a break', () => {
    const parted = apply(page, 'sentences', [{op: 'break', start: at + 2, end: at + 2, ...why}])
    expect(parted.children.map(block => textOf(parted, block))).toEqual(['Le pont est là', 'Cette annonce'])
    expect(balance(parted)).toMatchObject({kept: raw.length, space: 0})
  })

  it('stays whole before a cut', () => {
    const rest = {op: 'cut', start: at + 2, end: raw.length, category: 'residue', ...why} as const
    const left = apply(page, 'judge', [rest])
    expect(left.children.map(block => textOf(left, block))).toEqual(['Le pont est là'])
    expect(balance(left)).toMatchObject({kept: at + 2, cut: raw.length - at - 2})
  })

  it('closes its books in any page', () => {
    for (const text of [raw, `${raw}\n${raw}.Cette annonce fait suite`, `x\n\n${raw}\nÂ\u00a0y`]) {
      const {article, log} = clean(text)
      expect([...prove(article, log, text)]).toEqual([])
    }
  })
})

describe('an entity for a space', () => {
  it('goes with what stands behind it where both its sides are taken', () => {
    const raw = 'By&nbsp;Ann Lee, in Wendle'
    const page = apply(parsePage(raw), 'characters', [{op: 'rewrite', start: 2, end: 8, after: ' ', ...why}])
    const taken = {op: 'cut', category: 'metadata', ...why} as const
    const left = apply(page, 'byline', [
      {...taken, start: 0, end: 2},
      {...taken, start: 8, end: 15}
    ])
    expect(left.history.at(-1)?.findings.map(({start, end}) => raw.slice(start, end))).toEqual([
      'By',
      '&nbsp;Ann Lee'
    ])
    expect(left.children.map(block => textOf(left, block))).toEqual([', in Wendle'])
    expect(balance(left)).toMatchObject({cut: 15})
  })
})

describe('a rewrite amid one of another stage', () => {
  it('is refused: its text would stand in no log', () => {
    const page = apply(parsePage('By&nbsp;Ann Lee'), 'characters', [
      {op: 'rewrite', start: 2, end: 8, after: ' ', ...why}
    ])
    expect(() => apply(page, 'own', [{op: 'rewrite', start: 3, end: 5, after: 'x', ...why}])).toThrow(
      'Finding `a/b` at 3–5 writes amid what was rewritten before'
    )
    const whole = apply(page, 'own', [{op: 'rewrite', start: 2, end: 8, after: 'x', ...why}])
    expect(whole.children.map(block => textOf(whole, block))).toEqual(['ByxAnn Lee'])
  })
})

describe('a place where a line ends behind what is taken, before filler and a hole', () => {
  it('stays a place, up to which all is taken', () => {
    const raw = 'Rain|\u00AD\u001B[2Jfalls'
    const page = [
      {op: 'rewrite', start: 5, end: 6, after: '', ...why} as const,
      {op: 'cut', start: 6, end: 10, category: 'interface', ...why} as const
    ].reduce((before, finding) => apply(before, 'characters', [finding]), parsePage(raw))
    const parted = apply(page, 'layout', [
      {op: 'cut', start: 4, end: 5, category: 'interface', ...why},
      {op: 'break', start: 5, end: 5, ...why}
    ])
    expect(parted.children.map(block => textOf(parted, block))).toEqual(['Rain', 'falls'])
    expect(balance(parted)).toMatchObject({kept: 9, cut: 6})
  })
})

describe('many places of one piece, behind what was rewritten', () => {
  it('are settled in time that grows with their number alone', () => {
    const [count, hidden] = [20_000, 200_000]
    const raw = `${'\u200b'.repeat(hidden)}${'rain  '.repeat(count)}fell`
    const unseen = {op: 'rewrite', start: 0, end: hidden, after: '', ...why} as const
    const page = apply(parsePage(raw), 'characters', [unseen])
    const runs = Array.from({length: count}, (_, index) => {
      const start = hidden + 6 * index + 4
      return {op: 'rewrite', start, end: start + 2, after: ' ', ...why} as const
    })
    const begun = performance.now()
    const even = apply(page, 'spaces', runs)
    expect(performance.now() - begun).toBeLessThan(1500)
    expect(even.history.at(-1)?.findings).toEqual(runs)
  })
})

describe('marks of which some are written over and some are taken', () => {
  it('are not taken over what the same stage wrote', () => {
    for (const end of ['', '  \n_\n']) {
      const raw = `# Bridge\n\nMakeup: Ann Lee __with Glam\nNapkins: Tom Hale_ _ ****_ _${end}`
      const {article, log} = clean(raw)
      expect([...prove(article, log, raw)]).toEqual([])
    }
  })
})
