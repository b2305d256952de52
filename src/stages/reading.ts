import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** Words of a line with a reading time at most: "Addio a Nedo Bartolucci, … di Ginevra Palmieri 2 minuti di lettura" is a headline as well. */
const MOST_WORDS = 10

/** How long the article takes to read, and how many have read it. */
export const reading: Stage = {
  name: 'reading',
  summary: 'Cuts reading times and counts of views.',
  find: page =>
    cutPhrases(page, {
      stage: 'reading',
      category: 'metadata',
      reasons: {time: 'a reading time or a count of views'},
      mostWords: MOST_WORDS
    }),
  specimens: [
    {
      name: 'a reading time',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Temps de lecture : 2'
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['reading/time/fr/temps-de-lecture', "Temps de lecture : 2'"]]
    },
    {
      name: 'a reading time and a count of views',
      lang: 'en',
      page: `Ashcombe bridge opens again
3 min read
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
12 views`,
      finds: [
        ['reading/time/en/#-min-read', '3 min read'],
        ['reading/time/en/#-views', '12 views']
      ]
    },
    {
      name: 'a reading time in Polish',
      lang: 'pl',
      page: `Most w Lipowie znów otwarty
Czas czytania: 3 min
Stary most w Lipowie jest od wtorku znów otwarty, po dwóch latach pracy i trzech zimach opóźnienia. Rzeka zabrała go w jedną noc, razem ze szkołą i młynem.`,
      finds: [['reading/time/pl/czas-czytania', 'Czas czytania: 3 min']]
    }
  ],
  nearMisses: [
    {
      name: 'a paragraph that the reading time was glued to',
      lang: 'en',
      page: `A library on a bridge
The bridge at Ashcombe now has a shelf, and whoever crosses it may take a book without a card 3 min read
Whoever stays for more brings a book back, said the librarian, who has counted forty readers since Tuesday morning.`,
      keeps: 'The bridge at Ashcombe now has a shelf'
    },
    {
      name: 'a sentence about reading',
      lang: 'en',
      page: `A library on a bridge
Whoever crosses the bridge at Ashcombe now passes a shelf, and may take a book from it without a card.
Two minutes of reading on the bench are free, said the librarian; whoever stays for more brings a book back.`,
      keeps: 'Two minutes of reading on the bench are free'
    },
    {
      name: 'how often something was seen',
      lang: 'fr',
      page: `Un loup à Quernes
Vu trois fois en une semaine près du pont, le loup de Quernes n’a mangé pour l’instant que deux poules.
Lu et approuvé, dit le maire en signant l’arrêté qui demande aux promeneurs de tenir leur chien.`,
      keeps: 'Vu trois fois en une semaine'
    }
  ]
}
