import {trunkOf} from '../judge/trunk.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import {cut, type Why} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a menu's entry at most; longer lines are headlines. */
const ENTRY_WORDS = 4

const PROSE: Why = {
  rule: 'outskirts/prose',
  reason: 'prose apart from the article’s run of text',
  confidence: 0.6
}
const HEADLINE: Why = {
  rule: 'outskirts/headline',
  reason: 'a line like a headline, apart from the article',
  confidence: 0.6
}
const ENTRY: Why = {
  rule: 'outskirts/entry',
  reason: 'a short line like a menu’s, apart from the article',
  confidence: 0.7
}

/** What no phrase named and what stands outside the article's run of text. */
export const outskirts: Stage = {
  name: 'outskirts',
  summary:
    'Cuts what is left above and below the article’s run of text: entries of menus, headlines and teasers.',
  *find(page) {
    const {start, end} = trunkOf(page)
    for (const [index, block] of page.children.entries()) {
      if (index < start || index >= end) yield judge(block)
    }
  },
  specimens: [
    {
      name: 'a menu above, another article below',
      lang: 'fr',
      page: `Région
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Quernes
Un loup aperçu près de la rivière`,
      finds: [
        ['outskirts/entry', 'Quernes'],
        ['outskirts/headline', 'Un loup aperçu près de la rivière']
      ]
    },
    {
      name: 'in a language without phrases',
      lang: 'it',
      page: `Cronaca
Sport
Riapre il ponte di Santerno
Il vecchio ponte di Santerno ha riaperto martedì, dopo due anni di lavori e tre inverni di ritardo.
Un lupo avvistato a Quernio
Meteo`,
      finds: [
        ['outskirts/entry', 'Cronaca'],
        ['outskirts/entry', 'Sport'],
        ['outskirts/headline', 'Un lupo avvistato a Quernio'],
        ['outskirts/entry', 'Meteo']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'short lines between paragraphs',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug. Der Fluss hatte sie in einer Nacht mitgenommen, samt der Schule und der Mühle.
Ein nasser Hund
Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten und einem nassen Hund, und ging dann als Erste hinüber, ohne Schirm, mitten im Regen.`,
      keeps: 'Ein nasser Hund'
    },
    {
      name: 'a last short sentence',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Long may it stand!`,
      keeps: 'Long may it stand!'
    },
    {
      name: 'a short quote as a paragraph',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
« Je n’y croyais plus », dit le maire.
Il avait promis de démissionner si l’on n’y passait pas avant Noël, et l’avait promis trois fois.`,
      keeps: '« Je n’y croyais plus », dit le maire.'
    }
  ]
}

function judge(block: Block): Cut {
  if (isProse(block.shape)) return cut(block, 'related', PROSE)
  return block.shape.words > ENTRY_WORDS ? cut(block, 'related', HEADLINE) : cut(block, 'navigation', ENTRY)
}
