import {captionRule} from '../fields/caption-rule.js'
import {trunkOf} from '../outline/trunk.js'
import {cut, ofBlocks} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a caption with its credit at most. */
const MOST_WORDS = 60

/** What stands below pictures. */
export const captions: Stage = {
  name: 'captions',
  summary: 'Cuts captions and credits of pictures, known by who or what they credit.',
  find(page) {
    const {end} = trunkOf(page)
    return ofBlocks(page, (block, index) => {
      if (block.shape.words > MOST_WORDS || index >= end + 3) return undefined
      const rule = captionRule(page, index, end)
      if (rule === undefined) return undefined
      return cut(block, 'caption', {
        rule,
        reason: 'the caption or the credit of a picture',
        confidence: 0.85
      })
    })
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
      name: 'whom the picture was made for, without a label',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Le pont, vu de la rive de Quernes, mardi. LÉA MORVAN POUR « LE COURRIER »
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.`,
      finds: [['captions/name', 'Le pont, vu de la rive de Quernes, mardi. LÉA MORVAN POUR « LE COURRIER »']]
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
    },
    {
      name: 'a name behind the caption’s sentence and whom it worked for, or behind a label alone',
      lang: 'es',
      page: `El puente de Valdeolmo vuelve a abrirse
El viejo puente de Valdeolmo volvió a abrirse el martes, tras dos años de obras y tres inviernos de retraso. El río se lo había llevado en una noche, con la escuela y el molino.
La alcaldesa y el perro mojado, el martes en el puente, poco antes de cruzarlo juntos. Ana Ruiz (EFE)
El molino, visto desde la orilla de Valdeolmo Foto: Ana Ruiz / La Villa
La alcaldesa cortó la cinta a las nueve, ante trescientas personas y un perro mojado, y cruzó la primera, sin paraguas, bajo la lluvia.
Vecinos de la villa miran el río desde la orilla en la que estuvo el molino. (Juan de la Cruz/Diario de Valdeolmo)`,
      finds: [
        [
          'captions/name',
          'La alcaldesa y el perro mojado, el martes en el puente, poco antes de cruzarlo juntos. Ana Ruiz (EFE)'
        ],
        [
          'captions/credit/de/foto',
          'El molino, visto desde la orilla de Valdeolmo Foto: Ana Ruiz / La Villa'
        ],
        [
          'captions/name',
          'Vecinos de la villa miran el río desde la orilla en la que estuvo el molino. (Juan de la Cruz/Diario de Valdeolmo)'
        ]
      ]
    },
    {
      name: 'a name in brackets behind the caption’s sentence',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cuts the ribbon in the rain. (9News)
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`,
      finds: [['captions/bracketed', 'The mayor cuts the ribbon in the rain. (9News)']]
    },
    {
      name: 'a line that says whom the picture shows, and a sentence above a credit alone, amid the text',
      lang: 'en',
      page: `Ashcombe bridge opens again
Martha Quill (pictured left) was the second to cross the bridge
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor and the dog wait for the band on Tuesday.
Getty Images
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`,
      finds: [
        ['captions/pictured', 'Martha Quill (pictured left) was the second to cross the bridge'],
        ['captions/above-credit', 'The mayor and the dog wait for the band on Tuesday.'],
        ['captions/credit/en/getty-images', 'Getty Images']
      ]
    },
    {
      name: 'a label alone, and below it who took the pictures; not the author above them',
      lang: 'sv',
      page: `Bron i Granby öppnar igen
Text:
Elsa Granqvist
Foto:
Eva Lindehag
Den gamla bron i Granby är sedan i tisdags öppen igen, efter två års arbete och tre vintrars försening. Ån tog den på en natt, med skolan och kvarnen.
Borgmästaren klippte bandet klockan nio, inför trehundra människor och en våt hund, och gick först över, utan paraply, i regnet.`,
      finds: [
        ['captions/credit/de/foto', 'Foto:'],
        ['captions/below', 'Eva Lindehag']
      ]
    },
    {
      name: 'a credit behind the caption’s sentence, and a sign before its owner',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug. Der Fluss hatte sie in einer Nacht mitgenommen, samt der Schule und der Mühle.
Die Bürgermeisterin und der nasse Hund am Dienstag auf der neuen Brücke, kurz bevor beide hinübergingen. (Foto: Jan Hase)
Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten und einem nassen Hund, und ging dann als Erste hinüber, ohne Schirm, mitten im Regen.
Drei Winter lang lag das Holz am Ufer. © Jan Hase | Kreis Oberlinden
Im Frühling soll auch der Steg am Mühlbach wieder stehen, sagte sie, und wer will, darf helfen.`,
      finds: [
        [
          'captions/credit/de/foto',
          'Die Bürgermeisterin und der nasse Hund am Dienstag auf der neuen Brücke, kurz bevor beide hinübergingen. (Foto: Jan Hase)'
        ],
        ['captions/copyright', 'Drei Winter lang lag das Holz am Ufer. © Jan Hase | Kreis Oberlinden']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'figures with their sources, below one another',
      lang: 'en',
      page: `The bridge in figures
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Two thirds of the town went over it on the first day. (Wendle County)
One in nine of them went back for an umbrella. (Ashcombe Town)
The rest stayed until the evening, when the cakes were gone and the band had gone home.`,
      keeps: 'Two thirds of the town went over it on the first day. (Wendle County)'
    },
    {
      name: 'a sentence below a crosshead, above a credit',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug. Der Fluss hatte sie in einer Nacht mitgenommen, samt der Schule und der Mühle.
Wer hat das bezahlt?
Die Hälfte kommt vom Kreis und der Rest vom Kuchen.
Foto: Jan Hase
Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten und einem nassen Hund, und ging dann als Erste hinüber, ohne Schirm, mitten im Regen.`,
      keeps: 'Die Hälfte kommt vom Kreis und der Rest vom Kuchen.',
      finds: [['captions/credit/de/foto', 'Foto: Jan Hase']]
    },
    {
      name: 'a sentence that ends in brackets',
      lang: 'en',
      page: `The bridge in figures
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The river took what the county had built, and the works were paid for by two of its towns (Ashcombe/Wendle).
The rest came from the state (DOT), which had promised it twice, and from those who sold cakes on the bank.`,
      keeps: 'by two of its towns (Ashcombe/Wendle).'
    },
    {
      name: 'a sentence about a picture',
      lang: 'en',
      page: `The picture of the bridge
Photo in hand, Martha Quill walked over the bridge on Tuesday to find the spot where her father had stood.
Photographs of that day are rare, as the river had taken the town’s only camera two weeks before.`,
      keeps: 'Photo in hand, Martha Quill walked'
    },
    {
      name: 'a last sentence about pictures',
      lang: 'en',
      page: `The picture of the bridge
Martha Quill walked over the bridge on Tuesday to find the spot where her father had stood. Photos of that day are rare.
The river had taken the town’s only camera two weeks before, and the man who held it.`,
      keeps: 'Photos of that day are rare.'
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
