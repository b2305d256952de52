import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {foldText} from '../../src/language/fold.js'

describe('foldText', () => {
  test('sets case and accents aside', () => {
    expect(foldText('À LIRE ÉGALEMENT')).toBe('a lire egalement')
    expect(foldText('İzmir')).toBe('izmir')
    expect(foldText('AYRICA')).toBe(foldText('Ayrıca'))
  })

  test('reads an accent the same, composed or as a mark of its own', () => {
    expect(foldText('Publié'.normalize('NFD'))).toBe(foldText('Publié'.normalize('NFC')))
  })

  test('knows one apostrophe and one dash', () => {
    expect(foldText('l’article')).toBe("l'article")
    expect(foldText('lʼarticle')).toBe("l'article")
    expect(foldText('Mots‑clés – Médias')).toBe('mots-cles - medias')
  })

  test('leaves quotation marks out', () => {
    expect(foldText('« Ligue 1 »')).toBe(foldText('Ligue 1 '))
    expect(foldText('“Read more”')).toBe('read more')
  })

  test('makes one blank of any white space, none at the ends', () => {
    expect(foldText(' \tAller\u00a0 plus\n loin \u202f')).toBe('aller plus loin')
  })

  test('makes one sign of any number, in any digits', () => {
    expect(foldText('2024')).toBe('#')
    expect(foldText('Il y a 3 ans')).toBe(foldText('Il y a ١٢ ans'))
    expect(foldText('1.977 commentaires')).toBe('#.# commentaires')
  })

  test('leaves out what does not show: soft hyphens, zero width, filler of rewrites, Arabic vowel signs', () => {
    expect(foldText('Par\u00adta\u200bger\0')).toBe('partager')
    expect(foldText('اِقْرَأْ')).toBe(foldText('اقرأ'))
  })

  test('keeps what tells phrases apart: colons, slashes, the copyright sign', () => {
    expect(foldText('À lire : ')).toBe('a lire :')
    expect(foldText('À lire')).not.toBe(foldText('À lire :'))
    expect(foldText('© Photo / DR')).toBe('© photo / dr')
  })

  test('keeps the vowel signs of Indian scripts and of Thai, not the dot that many leave out', () => {
    expect(foldText('खोज')).not.toBe(foldText('खज'))
    expect(foldText('ข่าว')).not.toBe(foldText('ขาว'))
    expect(foldText('फ़ोटो')).toBe(foldText('फोटो'))
    expect(foldText('यहाँ')).toBe(foldText('यहां'))
  })

  test('knows one ye and one kaf, of Persian and of Arabic', () => {
    expect(foldText('عکس خبرگزاری')).toBe(foldText('عكس خبرگزاري'))
  })

  test('makes no difference between a Greek sigma at a word’s end and others', () => {
    expect(foldText('Όροι χρήσης')).toBe(foldText('ΟΡΟΙ ΧΡΗΣΗΣ'))
  })

  test('keeps a Korean syllable whole', () => {
    expect(foldText('일')).toBe('일')
    expect(foldText('인')).not.toBe(foldText('일'))
  })

  test('gives nothing for nothing', () => {
    expect(foldText('')).toBe('')
    expect(foldText(' \u200b\n')).toBe('')
  })

  test.each(['\u0374', '\u1FEF', '\u1FFD'])(
    'takes %j, an accent of Greek alone, for an apostrophe',
    accent => {
      expect(foldText(`l${accent}eau`)).toBe(foldText('l’eau'))
    }
  )

  test('folds a folded text no further', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), text => foldText(foldText(text)) === foldText(text)))
  })
})
