import {describe, expect, test} from 'vitest'
import {Trie} from '../../src/language/trie.js'

function trieOf(...phrases: string[]): Trie<string> {
  const trie = new Trie<string>()
  for (const phrase of phrases) trie.add(phrase, phrase)
  return trie
}

function find(trie: Trie<string>, text: string, from = 0, to = text.length) {
  return trie.longest(text, from, to)
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
    expect(trie.longest('Lire aussi', 0, 10, end => end < 10)?.value).toBe('Lire')
  })

  test('ends between any two characters of a script without spaces', () => {
    expect(find(trieOf('相关'), '相关新闻')?.end).toBe(2)
  })

  test('keeps the first of two values, and says that there was one', () => {
    const trie = new Trie<number>()
    expect(trie.add('À propos', 1)).toBeUndefined()
    expect(trie.add('A PROPOS', 2)).toBe(1)
    expect(trie.longest('A propos', 0, 8)?.value).toBe(1)
  })

  test('finds nothing in nothing', () => {
    expect(find(trieOf('Lire'), '')).toBeUndefined()
    expect(find(trieOf(), 'Lire')).toBeUndefined()
  })
})
