import {describe, expect, test} from 'vitest'
import {justText} from '../../src/measure/just-text.js'

/** A line of so many characters, of whose words a third are function words, or none. */
function line(length: number, share: 'third' | 'none'): string {
  const words = share === 'third' ? 'the rain fell ' : 'old rain fell '
  return words
    .repeat(length)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.')
}

const GOOD = line(201, 'third')
const NEAR = line(120, 'third')
const BAD = line(201, 'none')

/** The lines that are kept, as their places in the page. */
function kept(...lines: string[]): number[] {
  const numbered = lines.map((line, at) => `${line}${at}`)
  const found = justText(numbered.join('\n'), 'en').split('\n')
  return lines.flatMap((_, at) => (found.includes(numbered[at]!) ? [at] : []))
}

describe('a line alone', () => {
  test('is good where it is long and has function words', () => {
    expect(kept(GOOD)).toEqual([0])
    expect(kept(BAD)).toEqual([])
    expect(kept(NEAR)).toEqual([])
    expect(kept('the rain')).toEqual([])
  })

  test('is bad with a copyright sign', () => {
    expect(kept(`© ${GOOD}`)).toEqual([])
    expect(kept(`&copy; ${GOOD}`)).toEqual([])
  })

  test('needs 30% of function words, 32% to be good', () => {
    const of = (share: number) => [
      ...Array<string>(share).fill('the'),
      ...Array<string>(100 - share).fill('rain')
    ]
    expect(justText(of(32).join(' '), 'en')).not.toBe('')
    expect(justText(of(31).join(' '), 'en')).toBe('')
    expect(kept(GOOD, of(31).join(' '))).toEqual([0, 1])
    expect(kept(GOOD, of(29).join(' '))).toEqual([0])
  })

  test('is of the language it is labelled with; of one without function words only its length counts', () => {
    const german = 'Der Regen fiel auf die alte Stadt und es war noch nicht das Ende der Woche. '.repeat(3)
    expect(justText(german, 'de-AT')).toBe(german.trim())
    expect(justText(german, 'en')).toBe('')
    expect(justText(BAD, 'tlh')).toBe(BAD)
  })
})

describe('among others', () => {
  test('what is nearly good is good beside what is good, as far as that goes', () => {
    expect(kept(NEAR, GOOD)).toEqual([0, 1])
    expect(kept(GOOD, NEAR, NEAR, BAD, NEAR)).toEqual([0, 1, 2])
    expect(kept(BAD, NEAR, BAD)).toEqual([])
  })

  test('what is short is good between good lines', () => {
    expect(kept(GOOD, 'Rain', 'Rain', GOOD)).toEqual([0, 1, 2, 3])
    expect(kept('Menu', GOOD, 'Rain', BAD)).toEqual([1])
    expect(kept('Menu', BAD, 'Rain', BAD)).toEqual([])
  })

  test('and between a good one and one that is nearly so', () => {
    expect(kept(GOOD, 'Rain', NEAR, BAD)).toEqual([0, 1, 2])
    expect(kept(BAD, NEAR, 'Rain', GOOD)).toEqual([1, 2, 3])
    expect(kept(NEAR, 'Rain', NEAR)).toEqual([])
  })

  test('empty lines are none', () => {
    expect(kept(GOOD, '', 'Rain', '', GOOD)).toEqual([0, 1, 2, 3, 4])
    expect(justText(' \n\n', 'en')).toBe('')
  })
})
