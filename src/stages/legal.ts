import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** Words of a paragraph about cookies at most. */
const MOST_WORDS = 200

/** The small print. */
export const legal: Stage = {
  name: 'legal',
  summary: 'Cuts copyright notices, links to terms and policies, and cookie notices.',
  find: page =>
    cutPhrases(page, {
      stage: 'legal',
      category: 'legal',
      reasons: {
        notice: 'the small print of the site'
      },
      mostWords: MOST_WORDS
    }),
  specimens: [
    {
      name: 'the foot of a page',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Mentions légales
Le Courrier de Vaubrun, tous droits réservés`,
      finds: [
        ['legal/notice/fr/mentions-légales', 'Mentions légales'],
        ['legal/notice/fr/tous-droits-réservés', 'Le Courrier de Vaubrun, tous droits réservés']
      ]
    },
    {
      name: 'a cookie notice above and a copyright below',
      lang: 'en',
      page: `We use cookies to make this site better.
Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
© 2024 The Wendle Herald. All rights reserved.`,
      finds: [
        ['legal/notice/en/we-use-cookies', 'We use cookies to make this site better.'],
        ['legal/notice/en/#', '© 2024 The Wendle Herald. All rights reserved.']
      ]
    },
    {
      name: 'a cookie notice of a paragraph’s length',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
This website uses cookies to improve your experience while you navigate through the site. Out of these, the ones that are needed are stored on your browser, as nothing would work without them; the others help us to understand how you read the paper, and will be stored only if you let them.`,
      finds: [
        [
          'legal/notice/en/this-website-uses-cookies',
          'This website uses cookies to improve your experience while you navigate through the site. Out of these, the ones that are needed are stored on your browser, as nothing would work without them; the others help us to understand how you read the paper, and will be stored only if you let them.'
        ]
      ]
    },
    {
      name: 'consent to what others host',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug. Der Fluss hatte sie in einer Nacht genommen.
Um externe Inhalte anzuzeigen, ist Ihre widerrufliche Zustimmung nötig. Dabei können Daten das Tal verlassen.
Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten und einem nassen Hund, und ging dann als Erste hinüber.`,
      finds: [
        [
          'legal/notice/de/um-externe-inhalte-anzuzeigen-ist-ihre',
          'Um externe Inhalte anzuzeigen, ist Ihre widerrufliche Zustimmung nötig. Dabei können Daten das Tal verlassen.'
        ]
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence about what is hosted elsewhere',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.
Externe Inhalte hat die Gemeinde von ihrer Seite genommen, seit jemand den nassen Hund verkaufen wollte.`,
      keeps: 'Externe Inhalte hat die Gemeinde von ihrer Seite genommen'
    },
    {
      name: 'a sentence about copyright',
      lang: 'en',
      page: `The song of the bridge
The song that the school of Ashcombe wrote for its bridge is not free: whoever sings it pays for a plank.
Copyright is a long word for children of nine, said their teacher, and went on selling the sheet.`,
      keeps: 'Copyright is a long word for children of nine'
    },
    {
      name: 'terms in a crosshead',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Les conditions générales du marché
Le canton a payé la moitié, contre la promesse que le pont reste ouvert aux vaches deux fois l’an, le jour de la montée et le jour de la descente.`,
      keeps: 'Les conditions générales du marché'
    }
  ]
}
