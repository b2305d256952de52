import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {foldText} from '../../src/language/fold.js'
import {Trie, type Accept, type Hit} from '../../src/language/trie.js'

function trieOf(...phrases: string[]): Trie<string> {
  return new Trie(phrases.map(phrase => [phrase, phrase] as const))
}

function find(
  trie: Trie<string>,
  text: string,
  from = 0,
  to = text.length,
  accept: Accept<string> = () => true
): Hit<string> | undefined {
  return trie.longest(text, from, to, accept)
}

describe('Trie', () => {
  test('finds a phrase whatever its case, accents and apostrophes', () => {
    expect(find(trieOf("Aller à l'accueil"), 'ALLER A L’ACCUEIL, vite')).toEqual({
      value: "Aller à l'accueil",
      start: 0,
      end: 17
    })
  })

  test('takes the longest of several', () => {
    const trie = trieOf('Lire', 'Lire aussi', 'Lire aussi sur')
    expect(find(trie, 'Lire aussi : le dossier')?.value).toBe('Lire aussi')
    expect(find(trie, 'Lire au lit')?.value).toBe('Lire')
  })

  test('ends at a word’s end', () => {
    const trie = trieOf('Par')
    expect(find(trie, 'Par Didier Roy')?.end).toBe(3)
    expect(find(trie, 'Par: Didier Roy')?.end).toBe(3)
    expect(find(trie, 'Partenaire')).toBeUndefined()
    expect(find(trie, 'Par2')).toBeUndefined()
  })

  test('ends behind the marks of its last letter', () => {
    const text = 'Publié'.normalize('NFD')
    expect(find(trieOf('Publie'), `${text} hier`)?.end).toBe(text.length)
  })

  test('takes any number for #, and all of it', () => {
    const trie = trieOf('# commentaires', 'Page #')
    expect(find(trie, '27 commentaires')?.end).toBe(15)
    expect(find(trie, 'Page 1234 sur 9')?.end).toBe(9)
    expect(find(trie, 'Page un')).toBeUndefined()
  })

  test('sees no end in the middle of a number', () => {
    expect(find(trieOf('Page #'), 'Page 12th')).toBeUndefined()
  })

  test('takes any run of white space for a blank', () => {
    expect(find(trieOf('Lire aussi'), 'Lire\u00a0 \taussi')?.end).toBe(12)
  })

  test('reads within its bounds only', () => {
    const trie = trieOf('Lire aussi')
    expect(find(trie, 'A Lire aussi', 2)).toEqual({value: 'Lire aussi', start: 2, end: 12})
    expect(find(trie, 'Lire aussi', 0, 9)).toBeUndefined()
  })

  test('takes a shorter phrase where the longer one is not accepted', () => {
    const trie = trieOf('Lire', 'Lire aussi')
    expect(find(trie, 'Lire aussi', 0, 10, value => value === 'Lire')).toEqual({
      value: 'Lire',
      start: 0,
      end: 4
    })
    expect(find(trie, 'Lire aussi', 0, 10, (_, end) => end < 10)?.value).toBe('Lire')
    expect(find(trie, 'Lire aussi', 0, 10, () => false)).toBeUndefined()
  })

  test('asks about each value of a phrase in the order given, with the place where it ends', () => {
    const trie = new Trie([
      ['À propos', 1],
      ['A PROPOS', 2],
      ['Ailleurs', 3]
    ])
    const asked: (readonly [number, number])[] = []
    const accept = (wanted: number) => (value: number, end: number) => {
      asked.push([value, end])
      return value === wanted
    }
    expect(trie.longest('à propos de', 0, 11, accept(1))?.value).toBe(1)
    expect(trie.longest('à propos de', 0, 11, accept(2))?.value).toBe(2)
    expect(trie.longest('à propos de', 0, 11, accept(3))).toBeUndefined()
    expect(asked).toEqual([1, 1, 2, 1, 2].map(value => [value, 8]))
  })

  test('ends between any two characters of a script without spaces', () => {
    expect(find(trieOf('相关'), '相关新闻')?.end).toBe(2)
  })

  test('finds nothing in nothing', () => {
    expect(find(trieOf('Lire'), '')).toBeUndefined()
    expect(find(trieOf(), 'Lire')).toBeUndefined()
  })

  test('finds each of thousands of phrases, and no other', () => {
    const phrases = Array.from({length: 5000}, (_, index) => `${word(index)} ${word(index * 7)}`)
    const trie = trieOf(...phrases)
    expect(phrases.filter(phrase => find(trie, phrase)?.value !== phrase)).toEqual([])
    expect(phrases.filter(phrase => find(trie, `${phrase}x`) ?? find(trie, phrase.slice(0, -1)))).toEqual([])
  })

  test('finds what a look at every phrase and every end finds', () => {
    const string = fc.string({unit: fc.constantFrom('a', 'B', 'é', ' ', '-', '7'), maxLength: 8})
    fc.assert(
      fc.property(fc.array(string, {maxLength: 12}), string, (phrases, line) => {
        const trie = trieOf(...phrases.filter(phrase => foldText(phrase) !== ''))
        const folded = new Set(phrases.map(foldText))
        const isEnd = (end: number) =>
          /\S$/.test(line.slice(0, end)) &&
          folded.has(foldText(line.slice(0, end))) &&
          !/[aBé7]{2}/.test(line.slice(end - 1, end + 1))
        const ends = Array.from(line, (_, at) => at + 1).filter(isEnd)
        expect(find(trie, line)?.end).toBe(ends.at(-1))
      }),
      {numRuns: 2000}
    )
  })
})

describe('Trie, backwards', () => {
  function backwards(...phrases: string[]): Trie<string> {
    return new Trie(
      phrases.map(phrase => [phrase, phrase] as const),
      true
    )
  }

  test('tells where a phrase may begin, be it in the midst of a word', () => {
    const trie = trieOf('Lire')
    expect(trie.hasAt('Lirez aussi', 0, 11)).toBe(true)
    expect(trie.hasAt('Lire', 0, 3)).toBe(false)
    expect(trie.hasAt('Relire', 0, 6)).toBe(false)
  })

  test('finds the longest phrase that a text ends in', () => {
    const trie = backwards('min', 'read', 'min read')
    expect(trie.longestBefore('a 5 min read', 0, 12)).toEqual({value: 'min read', start: 4, end: 12})
    expect(trie.longestBefore('a long read', 0, 11)).toEqual({value: 'read', start: 7, end: 11})
    expect(trie.longestBefore('a long reading', 0, 14)).toBeUndefined()
  })

  test('begins at a word’s beginning', () => {
    expect(backwards('ago').longestBefore('Santiago', 0, 8)).toBeUndefined()
    expect(backwards('ago').longestBefore('ago', 0, 3)?.start).toBe(0)
  })

  test('takes all of a number, and sets case, accents and white space aside', () => {
    expect(backwards('# réponses').longestBefore('Voir 1234  REPONSES', 0, 19)?.start).toBe(5)
  })

  test('reads within its bounds only', () => {
    const trie = backwards('via Getty')
    expect(trie.longestBefore('Lee via Getty (1)', 0, 13)).toEqual({value: 'via Getty', start: 4, end: 13})
    expect(trie.longestBefore('Lee via Getty', 5, 13)).toBeUndefined()
  })

  test('finds nothing in nothing', () => {
    expect(backwards('ago').longestBefore('', 0, 0)).toBeUndefined()
  })
})

/** A word of its own for every number. */
function word(number: number): string {
  return `w${number.toString(36).replaceAll(/\d/g, digit => 'ABCDEFGHIJ'[Number(digit)]!)}`
}
