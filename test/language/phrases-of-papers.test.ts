import {expect, it} from 'vitest'
import {phraseOf} from '../../src/language/lexicon.js'
import {parsePage} from '../../src/page/page.js'

it.each([
  ['Passer la publicité', 'promotion'],
  ['APA / GERD EGGENBERGER', 'captions'],
  ['Karte: Slowenien mit Murska Sobota', 'captions'],
  ['यह खबर भी पढ़ें...', 'related'],
  ['PARA SABER MÁS', 'related'],
  ['Bliv en del af fællesskabet på Politiken', 'promotion'],
  ['Voit keskustella aiheesta 25. marraskuuta kello 23:een saakka.', 'comments'],
  ['پایان پوشش تبلیغاتی', 'controls'],
  ['Λάβετε μέρος στη συζήτηση', 'comments'],
  ['Saken oppdateres.', 'controls'],
  ['Artikeln uppdateras.', 'controls'],
  ['Поддержать «Медузу»', 'promotion'],
  ['Följ ämnen', 'keywords']
])('knows what %j is of', (line, stage) => {
  const page = parsePage(line)
  expect(phraseOf(page, page.children[0]!)?.stage).toBe(stage)
})
