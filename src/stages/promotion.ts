import {trunkOf} from '../outline/trunk.js'
import {cutPhrases} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a line that is little more than a site's name. */
const MOST_WORDS = 7
/** Words of a paragraph that appeals for money at most, and units of the phrase that says so: "If you value independent …" */
const APPEAL = {mostWords: 150, long: 24}

/** What the publisher wants of the reader. */
export const promotion: Stage = {
  name: 'promotion',
  summary:
    'Cuts prompts to subscribe, to sign up, to give or to install, labels of advertisements, and lines that only name a site.',
  *find(page) {
    yield* cutPhrases(page, {
      stage: 'promotion',
      category: 'promotion',
      reasons: {label: 'marks an advertisement', prompt: 'asks to subscribe, to sign or to give'},
      ...APPEAL
    })
    yield* sitesBelow(page)
  },
  specimens: [
    {
      name: 'a prompt, a label and a partner’s site',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
La suite après la publicité
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.
Abonnez-vous à notre infolettre
Radio Vaubrun + Quernes.com`,
      finds: [
        ['promotion/label/fr/la-suite-après-la-publicité', 'La suite après la publicité'],
        ['promotion/prompt/fr/abonnez-vous-à', 'Abonnez-vous à notre infolettre'],
        ['promotion/site', 'Radio Vaubrun + Quernes.com']
      ]
    },
    {
      name: 'an advertisement’s label and a newsletter',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Advertisement
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
Sign up for our newsletter`,
      finds: [
        ['promotion/label/en/advertisement', 'Advertisement'],
        ['promotion/prompt/en/sign-up-for-our', 'Sign up for our newsletter']
      ]
    },
    {
      name: 'a paragraph that appeals for money, and one that says so behind its first sentence',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
If you value independent journalism, give what you can. The river doesn’t pay us, nor does the county, and the baker pays in bread. It takes two people, a bicycle and a very wet dog to tell you what goes on in the valley, and all of them must eat, in winter too.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
The Wendle Herald is written by two people and read by four hundred, most of them in the valley and some of them at sea. To receive new posts and support my work, consider a coin in the tin on the railing.`,
      finds: [
        [
          'promotion/prompt/en/if-you-value-independent',
          'If you value independent journalism, give what you can. The river doesn’t pay us, nor does the county, and the baker pays in bread. It takes two people, a bicycle and a very wet dog to tell you what goes on in the valley, and all of them must eat, in winter too.'
        ],
        [
          'promotion/prompt/en/to-receive-new-posts-and-support-my-work',
          'The Wendle Herald is written by two people and read by four hundred, most of them in the valley and some of them at sea. To receive new posts and support my work, consider a coin in the tin on the railing.'
        ]
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a paragraph that only begins like an appeal',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Become a member of the ferry club, her father had told Martha Quill when the river took the first bridge, and you will never want for company. She did, and for forty years she rowed the doctor, the priest and the post across the Wendle, and on Saturdays the band.`,
      keeps: 'Become a member of the ferry club'
    },
    {
      name: 'a sentence that begins like a label',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Advertising on the bridge is forbidden, though the baker of Wendle has hung his loaf there all the same.`,
      keeps: 'Advertising on the bridge is forbidden'
    },
    {
      name: 'a sentence about advertising, and one that names a site',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Publicité ou non, le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et de retard.
La mairie vend ses pierres sur vaubrun.com.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé.`,
      keeps: 'La mairie vend ses pierres sur vaubrun.com.'
    }
  ]
}

/** "2m Radio + Yabiladi.com" below the article: a partner, or the publisher once more. */
function* sitesBelow(page: Page): Generator<Cut> {
  for (const block of page.children.slice(trunkOf(page).end)) {
    if (block.shape.words > MOST_WORDS || phraseOf(page, block)) continue
    const line = page.text.slice(block.start, block.end)
    if (!line.includes('.')) continue
    if (!/(?:^|\s)[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|[a-z]{2})(?:\s|$)/u.test(line)) continue
    yield cut(block, 'promotion', {
      rule: 'promotion/site',
      reason: 'a line below the article that names a site',
      confidence: 0.75
    })
  }
}
