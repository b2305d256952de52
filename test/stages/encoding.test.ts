import {describe, expect, test} from 'vitest'
import {clean, replay, restore} from '../../src/index.js'

/** The page as it reads where its UTF-8 is taken for Latin-1, as `requests` does of a page that names no charset. */
function asLatin1(page: string): string {
  return Array.from(new TextEncoder().encode(page), byte => String.fromCharCode(byte)).join('')
}

const TURKISH = `Vaubrun köprüsü yeniden açıldı
Vaubrun’daki eski köprü, iki yıl süren çalışmaların ve üç kışın ardından salı günü yeniden açıldı.
Belediye başkanı kurdeleyi üç yüz kişinin ve ıslak bir köpeğin önünde sabah dokuzda kesti.`

const RUSSIAN = `Мост в Вобрене открыт
Старый мост в Вобрене снова открыт со вторника, после двух лет работ и трёх зим, о которых
все хотели бы забыть, как сказал мэр на открытии.`

describe('encoding', () => {
  test.each([
    ['Turkish', TURKISH],
    ['Russian, with letters that hold a line end', RUSSIAN]
  ])('reads a page that was decoded as Latin-1 like the page itself: %s', (_, page) => {
    const raw = asLatin1(page)
    const {article, log} = clean(raw)
    expect(article.articleBody).toBe(clean(page).article.articleBody)
    expect(restore(article, log)).toBe(raw)
    expect(replay(raw, log)).toEqual(article.body)
  })

  test('repairs an apostrophe with controls in it', () => {
    const raw = asLatin1('It’s done, and it’s dry.')
    expect(raw).toContain('Itâ\x80\x99s')
    expect(clean(raw).article.articleBody).toContain('It’s done, and it’s dry.')
  })

  test('takes no half of a letter, also where the page has one alone', () => {
    expect(clean('The old bridge of AlmerÃ\xADa opened again on Tuesday.').article.articleBody).toContain(
      'Almería'
    )
  })

  test('leaves shouts of a language that has accents', () => {
    const shouts = Array.from({length: 12}, () => 'Ils ont crié «LIBERTÉ» à la mairie.').join('\n')
    expect(clean(shouts).log.stages.find(({stage}) => stage === 'encoding')?.edits).toEqual([])
  })

  test('closes its books over letters that four line ends make', () => {
    const raw = `Ashcombe bridge opens again\n${'ñ\x85\x85\x85'.repeat(20)}\nIt rained.`
    const {article, log} = clean(raw)
    expect(restore(article, log)).toBe(raw)
  })

  test('leaves a page with a NUL to what takes that first', () => {
    const raw = `\0>${asLatin1(TURKISH)}\0`
    const {article, log} = clean(raw)
    expect(restore(article, log)).toBe(raw)
  })
})
