import {describe, expect, test} from 'vitest'
import {weighFunctionWords} from '../../src/language/function-words.js'

/** The language that has most to say for itself in a text. */
function best(text: string): string | undefined {
  return weighFunctionWords(text, 0, text.length).evidence[0]?.language
}

describe('weighFunctionWords', () => {
  test.each([
    [
      'no',
      'Den gamle broen åpnet igjen på tirsdag, og ordføreren sa at han ikke ville vente på noen lenger.'
    ],
    [
      'da',
      'Den gamle bro åbnede igen tirsdag, og borgmesteren sagde, at han ikke ville vente på nogen længere.'
    ],
    [
      'sv',
      'Den gamla bron öppnade igen på tisdagen, och borgmästaren sade att han inte ville vänta på någon.'
    ],
    ['nl', 'De oude brug ging dinsdag weer open, en de burgemeester zei dat hij niet op iemand zou wachten.'],
    [
      'de',
      'Die alte Brücke ist seit Dienstag wieder offen, und der Bürgermeister wollte auf keinen mehr warten.'
    ],
    [
      'es',
      'El viejo puente se abrió de nuevo el martes, y el alcalde dijo que no quería esperar a nadie más.'
    ],
    [
      'pt',
      'A velha ponte foi reaberta na terça-feira, e o prefeito disse que não queria esperar por mais ninguém.'
    ],
    [
      'it',
      'Il vecchio ponte ha riaperto martedì, e il sindaco ha detto che non voleva più aspettare nessuno.'
    ],
    [
      'ca',
      'El vell pont va obrir de nou dimarts, i l’alcalde va dir que no volia esperar més ningú amb els seus.'
    ],
    ['ro', 'Podul vechi s-a deschis din nou marți, iar primarul a spus că nu mai vrea să aștepte pe nimeni.'],
    [
      'cs',
      'Starý most se v úterý znovu otevřel a starosta řekl, že už nechce na nikoho čekat, protože je zima.'
    ],
    [
      'sk',
      'Starý most sa v utorok znovu otvoril a starosta povedal, že už nechce na nikoho čakať, lebo je zima.'
    ],
    [
      'pl',
      'Stary most otwarto we wtorek, a burmistrz powiedział, że nie chce już na nikogo czekać, bo jest zima.'
    ],
    [
      'ru',
      'Старый мост открылся во вторник, и мэр сказал, что он больше не хочет никого ждать, так как это зима.'
    ],
    [
      'uk',
      'Старий міст відкрився у вівторок, і мер сказав, що він більше не хоче нікого чекати, бо вже зима.'
    ],
    [
      'bg',
      'Старият мост се отвори отново във вторник и кметът каза, че не иска да чака никого, защото е зима.'
    ],
    [
      'tr',
      'Eski köprü salı günü yeniden açıldı ve belediye başkanı artık kimse için beklemek istemediğini söyledi.'
    ],
    [
      'ar',
      'فتح الجسر القديم من جديد يوم الثلاثاء وقال رئيس البلدية إنه لا يريد أن ينتظر أحدا بعد هذا الشتاء.'
    ],
    ['fa', 'پل قدیمی روز سه شنبه دوباره باز شد و شهردار گفت که دیگر نمی خواهد برای کسی منتظر باشد.'],
    ['hi', 'पुराना पुल मंगलवार को फिर से खुल गया और महापौर ने कहा कि वे अब किसी के लिए नहीं रुकेंगे।']
  ])('tells %s', (language, text) => {
    expect(best(text)).toBe(language)
  })

  test('counts words, and what of them each language has, the best first', () => {
    const {words, evidence} = weighFunctionWords('the bridge is old', 0, 17)
    expect(words).toBe(4)
    expect(evidence[0]).toMatchObject({language: 'en', count: 2})
    expect(evidence.map(({weight}) => weight)).toEqual(
      evidence.map(({weight}) => weight).sort((a, b) => b - a)
    )
  })

  test('shares a word among the languages that have it', () => {
    const {evidence} = weighFunctionWords('de', 0, 2)
    expect(evidence.length).toBeGreaterThan(3)
    expect(evidence.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(1)
  })

  test('goes on over filler, which is no word of its own', () => {
    const text = 'die Brü\0\0\0\0\0cke ist \0\0 fü\0\0\0\0\0r\0 alle'
    const plain = 'die Brücke ist für alle'
    expect(weighFunctionWords(text, 0, text.length)).toEqual(weighFunctionWords(plain, 0, plain.length))
  })

  test('finds nothing in nothing', () => {
    expect(weighFunctionWords('', 0, 0)).toEqual({words: 0, evidence: []})
  })
})
