import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** What belongs to the page as a program. */
export const controls: Stage = {
  name: 'controls',
  summary: 'Cuts buttons, form fields, players and messages of the page itself.',
  find: page =>
    cutPhrases(page, {
      stage: 'controls',
      category: 'interface',
      reasons: {
        label: 'a button, a field or a message of the page'
      }
    }),
  specimens: [
    {
      name: 'a player and a field',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Écouter l'article
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Votre adresse email
Envoyer`,
      finds: [
        ['controls/label/fr/écouter-l-article', "Écouter l'article"],
        ['controls/label/fr/votre-adresse-email', 'Votre adresse email'],
        ['controls/label/fr/envoyer', 'Envoyer']
      ]
    },
    {
      name: 'a message of the page, and a button',
      lang: 'en',
      page: `Please enable JavaScript to view this page.
Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Load more stories`,
      finds: [
        ['controls/label/en/please-enable-javascript', 'Please enable JavaScript to view this page.'],
        ['controls/label/en/load-more', 'Load more stories']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence that begins like a message',
      lang: 'en',
      page: `The ferry that waited
Please wait, the ferryman of Ashcombe used to say, and for forty years the valley waited for him.
Something went wrong on his last crossing.
The bridge was built a year later, and the bell that called him hangs in the school to this day.`,
      keeps: 'Please wait, the ferryman of Ashcombe used to say'
    },
    {
      name: 'a short sentence with a button’s word',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Fermer le pont ? Jamais.
Le maire l’a répété devant quelque trois cents personnes, un ruban à la main et un chien au pied.`,
      keeps: 'Fermer le pont ? Jamais.'
    }
  ]
}
