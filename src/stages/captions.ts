import {trunkOf} from '../judge/trunk.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a caption with its credit at most. */
const MOST_WORDS = 60

/** What stands below pictures. */
export const captions: Stage = {
  name: 'captions',
  summary: 'Cuts captions and credits of pictures, known by who or what they credit.',
  *find(page) {
    const {end} = trunkOf(page)
    for (const [index, block] of page.children.entries()) {
      const phrase = phraseOf(page, block)
      if (phrase?.stage !== 'captions' || block.shape.words > MOST_WORDS || index >= end + 3) continue
      yield cut(block, 'caption', {
        rule: ruleOf(phrase),
        reason: 'the caption or the credit of a picture',
        confidence: 0.85
      })
    }
  },
  specimens: [
    {
      name: 'a credit and a caption that ends in one',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Photo d'illustration. / DR
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Le pont, vu de la rive de Quernes, mardi. Crédits : Léa Morvan
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.`,
      finds: [
        ['captions/credit/fr/photo-d-illustration', "Photo d'illustration. / DR"],
        ['captions/credit/fr/crédits', 'Le pont, vu de la rive de Quernes, mardi. Crédits : Léa Morvan']
      ]
    },
    {
      name: 'an agency behind a slash, and a label before a name',
      lang: 'en',
      page: `Ashcombe bridge opens again
The bridge seen from the Wendle side on Tuesday. Tom Hale/Reuters
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Photo: Tom Hale
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`,
      finds: [
        ['captions/credit/en/reuters', 'The bridge seen from the Wendle side on Tuesday. Tom Hale/Reuters'],
        ['captions/credit/en/photo', 'Photo: Tom Hale']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence about a picture',
      lang: 'en',
      page: `The picture of the bridge
Photo in hand, Martha Quill walked over the bridge on Tuesday to find the spot where her father had stood.
Photographs of that day are rare, as the river had taken the town’s only camera two weeks before.`,
      keeps: 'Photo in hand, Martha Quill walked'
    },
    {
      name: 'a sentence that credits',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Image rare : le maire pleurait.
Le crédit en revient au canton, dit-il, qui a payé la moitié et n’a jamais demandé de plaque.`,
      keeps: 'Image rare : le maire pleurait.'
    }
  ]
}
