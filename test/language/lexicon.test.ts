import {describe, expect, test} from 'vitest'
import {isSpokenIn, phraseAt, phraseOf, type Match} from '../../src/language/lexicon.js'
import {parsePage} from '../../src/page/page.js'

/** What the lexicon makes of a page that is this one line. */
function lookUp(line: string): Match | undefined {
  const page = parsePage(line)
  return phraseOf(page, page.children[0]!)
}

/** `related/heading at line`, or `nothing`. */
function inShort(line: string): string {
  const match = lookUp(line)
  return match ? `${match.stage}/${match.role} at ${match.at}` : 'nothing'
}

describe('phraseOf', () => {
  test.each([
    ['Aller plus loin', 'related/heading at line'],
    ['ALLER PLUS LOIN', 'related/heading at line'],
    ['À lire : L’Algérie accuse le Maroc', 'related/prompt at start'],
    ['Photo prise à Malines. / DR', 'captions/credit at end'],
    ['19 février 2020 | mis à jour le 20 février', 'dates/modified at within'],
    ['Le Monde 2020. Tous droits réservés. Lille', 'legal/notice at within'],
    ['27 commentaires', 'comments/heading at line'],
    ['Read more: How it began', 'related/prompt at start'],
    ['Ann Lee via Getty Images', 'captions/credit at end'],
    ['5 min read', 'reading/time at line'],
    ['Lesen Sie auch: Markt zieht an den Hafen', 'related/prompt at start'],
    ['Von Anna Weber und Jan Holt', 'byline/author at start'],
    ['Por Ana Ruiz, Villarroya', 'byline/author at start'],
    ['¿Quiénes somos?', 'navigation/label at line'],
    ['© RIPRODUZIONE RISERVATA', 'legal/notice at start'],
    ['اِقْرَأْ أيضًا: الجسر يفتح من جديد', 'related/prompt at start'],
    ['قبل ٣ ساعات', 'dates/relative at line'],
    ['Door Jan de Wit', 'byline/author at start'],
    ['Deel dit artikel', 'social/label at start'],
    ['Lees ook: Markt verhuist naar de haven', 'related/prompt at start'],
    ['Av Karin Ek och Lars Holm', 'byline/author at start'],
    ['Dela på Facebook', 'social/label at start'],
    ['Emner: Lunde, bru, trafikk', 'keywords/label at start'],
    ['Hopp til innhold', 'navigation/label at line'],
    ['Af Mette Holm', 'byline/author at start'],
    ['Del artiklen', 'social/label at start'],
    ['Oprac. Anna Zielińska', 'byline/author at start'],
    ['Udostępnij na Facebooku', 'social/label at start'],
    ['Автор: Анна Петрова', 'byline/author at start'],
    ['Читайте также: Рынок переезжает в порт', 'related/prompt at start'],
    ['AYRICA OKUYUN: Pazar limana taşınıyor', 'related/prompt at start'],
    ['Etiketler: köprü, ulaşım', 'keywords/label at start'],
    ['執筆：山田太郎', 'byline/author at start'],
    ['公開日：2024年3月12日', 'dates/published at start'],
    ['작성자: 김철수', 'byline/author at start'],
    ['입력 2024.03.12 14:05', 'dates/published at start'],
    ['延伸阅读：集市搬到港口', 'related/prompt at start'],
    ['Retrieved 14 May 2016', 'dates/other at start'],
    ['You are receiving this email because you asked for it', 'promotion/prompt at start'],
    ['Sie erhalten diese E-Mail, weil Sie es wollten', 'promotion/prompt at start'],
    ['發佈留言', 'comments/heading at line'],
    ['Peer-Reviewed Publication', 'navigation/label at line'],
    ['Límite de sesiones alcanzadas', 'controls/label at line'],
    ['Votre avis nous intéresse', 'promotion/prompt at line'],
    ['Reuse this content', 'legal/notice at line']
  ])('knows %j', (line, what) => {
    expect(inShort(line)).toBe(what)
  })

  test('names the rule after the phrase and its language', () => {
    expect(lookUp('ALLER PLUS LOIN')).toMatchObject({
      stage: 'related',
      role: 'heading',
      id: 'fr/aller-plus-loin'
    })
    expect(lookUp('Related Articles')).toMatchObject({
      stage: 'related',
      role: 'heading',
      id: 'en/related-articles'
    })
  })

  test('says where the phrase ends, so that what is behind it can be read', () => {
    const line = 'Sujets associés : Algérie - Diplomatie'
    expect(line.slice(lookUp(line)!.end)).toBe(' : Algérie - Diplomatie')
  })

  test.each([
    ['an arrow', '→ Aller plus loin'],
    ['a bullet and brackets', '• [Aller plus loin]'],
    ['quotation marks', '« Aller plus loin »'],
    ['a colon', 'Ces articles devraient vous intéresser :'],
    ['a number in brackets', 'Commentaires (12)'],
    ['two angles', 'Read more »']
  ])('looks past %s', (_, line) => {
    expect(lookUp(line)?.at).toBe('line')
  })

  test('looks past an arrow that is a quotation mark, before a headline that has some', () => {
    expect(inShort('» À lire : « Le pont rouvre » au printemps')).toBe('related/prompt at start')
  })

  test('takes a line for a heading, and the same words before a title for a prompt', () => {
    expect(inShort('À lire aussi')).toBe('related/heading at line')
    expect(inShort('À lire aussi : une usine ferme')).toBe('related/prompt at start')
  })

  test.each([
    ['a longer word', 'Partenariat entre deux villes'],
    ['a phrase of the line with more behind it', 'Commentaires acerbes au Parlement'],
    ['a phrase of the line with more before it', 'Sans plus de commentaires'],
    ['a phrase of the beginning, in the middle', 'Il reste à lire : un roman'],
    ['a prompt without its colon', 'À lire les journaux, rien ne va plus'],
    ['a number in words where one in digits is meant', 'cinq commentaires'],
    ['a phrase run together', 'Allerplus loin'],
    ['a phrase of the inside, behind no mark', 'Un dossier mis à jour le 5'],
    ['an end that goes on', 'via Getty Images of old'],
    ['a byline’s word before a sentence', 'Por qué no hay puente en Villarroya'],
    ['a byline’s word before a place', 'Von Oberlinden nach Quern in einer Stunde'],
    ['a byline’s word before a sentence in Dutch', 'Door de regen kwamen er minder mensen'],
    ['a share button’s word before a sentence', 'Dela på kostnaden får kommunerna göra'],
    ['a share button’s word before a sentence in Japanese', 'シェアが広がる自転車'],
    ['what somebody says', '“Follow us,” the children had called.'],
    ['symbols only', '→ • ‹ › ***'],
    ['a number only', '1 234']
  ])('knows nothing of %s', (_, line) => {
    expect(inShort(line)).toBe('nothing')
  })

  test('looks inside short lines only: a long one mentions what it says', () => {
    const line = 'le 4 mai - mis à jour le 5'
    expect(inShort(line)).toBe('dates/modified at within')
    expect(inShort(`${'Le registre est tenu avec soin depuis des années '.repeat(3)} ${line}`)).toBe(
      'nothing'
    )
  })

  test('finds the phrase of every line of a page, and the same one when asked again', () => {
    const page = parsePage('Partager\n\nIl pleut.\nSuivez-nous sur Facebook\n')
    const roles = () => page.children.map(block => phraseOf(page, block)?.role)
    expect(roles()).toEqual(['label', undefined, 'follow'])
    expect(roles()).toEqual(['label', undefined, 'follow'])
  })
})

describe('phraseAt', () => {
  test('reads a part of a line as a line of its own', () => {
    const line = 'Monde - Ecrit par : A.P'
    expect(phraseAt(line, 0, line.length)).toBeUndefined()
    expect(phraseAt(line, 8, line.length)).toMatchObject({
      stage: 'byline',
      role: 'author',
      at: 'start',
      start: 8,
      end: 17
    })
  })
})

describe('isSpokenIn', () => {
  test.each(['cs', 'sk'])('takes what two languages write with other accents for both, in %s', language => {
    expect(isSpokenIn(lookUp('Pripravila Jana Kováčová')!, language)).toBe(true)
    expect(isSpokenIn(lookUp('Připravila Jana Nováková')!, language)).toBe(true)
    expect(isSpokenIn(lookUp('Door Jan de Wit')!, language)).toBe(false)
  })
})
