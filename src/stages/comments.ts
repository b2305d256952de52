import {commentsBelow} from '../outline/comments-below.js'
import {menuAt} from '../outline/menus.js'
import {cutPhrases, ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import {cut} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Other stages know what belongs to the page's foot better than a heading far above it. */
const FOOT = new Set([
  'legal',
  'related',
  'ticker',
  'navigation',
  'promotion',
  'social',
  'controls',
  'digest'
])
/** Lines below the last comment that belong to it: "Reply", "3", "Report". */
const TAIL = 3
const REASON = 'below the heading of the comments'

/** What readers wrote, and what asks them to. */
export const comments: Stage = {
  name: 'comments',
  summary: 'Cuts the readers’ comments below their heading, and the lines that ask for one.',
  *find(page) {
    const from = commentsBelow(page)
    const below = page.children.slice(from)
    yield* cutPhrases(
      page,
      {
        stage: 'comments',
        category: 'comments',
        reasons: {heading: 'heading of the comments', prompt: 'asks for a comment'}
      },
      page.children.slice(0, from)
    )
    let foot = false
    const last = below.findLastIndex(({shape}) => isProse(shape) || shape.end === '.')
    for (const [index, block] of below.entries()) {
      foot ||= index > last + TAIL
      const phrase = phraseOf(page, block)
      foot ||= index > 0 && phrase?.role === 'heading' && phrase.stage !== 'comments'
      foot ||= menuAt(page, block) !== undefined
      if (foot && phrase?.stage !== 'comments') continue
      if (phrase && FOOT.has(phrase.stage)) continue
      const rule = phrase?.stage === 'comments' ? ruleOf(phrase) : 'comments/below-heading'
      yield cut(block, 'comments', {rule, reason: REASON, confidence: 0.85})
    }
  },
  specimens: [
    {
      name: 'a heading and what readers wrote below it',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
2 commentaires
Riverain du pont
Et la passerelle, elle est pour quand, si je peux demander ça à notre cher maire qui lit tout ?`,
      finds: [
        ['comments/heading/fr/#-commentaires', '2 commentaires'],
        ['comments/below-heading', 'Riverain du pont'],
        [
          'comments/below-heading',
          'Et la passerelle, elle est pour quand, si je peux demander ça à notre cher maire qui lit tout ?'
        ]
      ]
    },
    {
      name: 'a prompt alone',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Soyez le premier à donner votre avis...`,
      finds: [
        ['comments/prompt/fr/soyez-le-premier-à-donner-votre-avis', 'Soyez le premier à donner votre avis...']
      ]
    },
    {
      name: 'up to the site’s foot',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Leave a comment
Wet Dog says
I was there and I was not that wet, thank you.
© 2024 The Wendle Herald`,
      finds: [
        ['comments/heading/en/leave-a-comment', 'Leave a comment'],
        ['comments/below-heading', 'Wet Dog says'],
        ['comments/below-heading', 'I was there and I was not that wet, thank you.']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence about comments',
      lang: 'en',
      page: `Ashcombe bridge opens again
Comments on the bridge came from all sides on Tuesday, and the kindest of them was about its colour.
Leave a comment, said a note on the railing, and by the evening there were forty in as many hands.`,
      keeps: 'Leave a comment, said a note on the railing'
    },
    {
      name: 'a button amid the text',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Share
Leave a comment
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first.
Comments
Wet Dog
I was there and I was not that wet, thank you.`,
      keeps: 'The mayor cut the ribbon at nine',
      finds: [
        ['comments/heading/en/leave-a-comment', 'Leave a comment'],
        ['comments/heading/en/comments', 'Comments'],
        ['comments/below-heading', 'Wet Dog'],
        ['comments/below-heading', 'I was there and I was not that wet, thank you.']
      ]
    },
    {
      name: 'a button above another to share the article',
      lang: 'es',
      page: `El puente de Valdeolmo vuelve a abrirse
El puente, en cifras: dos años de obras, tres inviernos de retraso, catorce millones, trescientas personas y un perro mojado.
El río, en cifras: cuarenta kilómetros de largo, seis metros de hondo, dos molinos, una escuela y, hasta el martes, ningún puente.
Comenta
Compartir
El viejo puente de Valdeolmo volvió a abrirse el martes, tras dos años de obras y tres inviernos de retraso. El río se lo había llevado en una noche, con la escuela y el molino.
La alcaldesa cortó la cinta a las nueve, ante trescientas personas y un perro mojado, y cruzó la primera, bajo la lluvia.
Comentarios`,
      keeps: 'El viejo puente de Valdeolmo volvió a abrirse',
      finds: [
        ['comments/heading/ca/comenta', 'Comenta'],
        ['comments/heading/es/comentarios', 'Comentarios']
      ]
    },
    {
      name: 'a crosshead about reactions',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Réagir avant la crue
Le maire veut désormais que la commune mesure la rivière tous les jours, et pas seulement en mars, quand il est trop tard pour prévenir les gens du moulin.`,
      keeps: 'Réagir avant la crue'
    }
  ]
}
