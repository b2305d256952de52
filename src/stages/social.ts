import {cutPhrases} from '../language/cut-phrases.js'
import {phraseAt, phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a line that leads to a channel at most. */
const MOST_WORDS = 14

/** Share bars and prompts to follow. */
export const social: Stage = {
  name: 'social',
  summary: 'Cuts share buttons, names of networks that stand alone, and prompts to follow the publisher.',
  *find(page) {
    yield* cutPhrases(page, {
      stage: 'social',
      category: 'social',
      reasons: {label: 'a share button or the name of a network', follow: 'asks to follow the publisher'}
    })
    yield* channels(page)
  },
  specimens: [
    {
      name: 'a link to a channel with its label',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Courrier.example sur WhatsApp Suivez courrier.example sur WhatsApp
Partager sur Facebook`,
      finds: [
        ['social/channel', 'Courrier.example sur WhatsApp Suivez courrier.example sur WhatsApp'],
        ['social/label/fr/partager-sur', 'Partager sur Facebook']
      ]
    },
    {
      name: 'buttons and a prompt',
      lang: 'en',
      page: `Ashcombe bridge opens again
Share
Facebook
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Follow us on Mastodon`,
      finds: [
        ['social/label/en/share', 'Share'],
        ['social/label/en/facebook', 'Facebook'],
        ['social/follow/en/follow-us', 'Follow us on Mastodon']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence that begins like a prompt',
      lang: 'en',
      page: `Who paid for the bridge
Follow the money, said the judge at Wendle on Tuesday, and you will find the county at the end of it.
Share what you know, he told the mayor, or the court will ask for it in a less friendly voice.`,
      keeps: 'Follow the money, said the judge at Wendle'
    },
    {
      name: 'a short sentence about a network',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Facebook n’a rien répondu.
Partager le pont avec les vélos reste le vœu du maire, qui l’avait écrit au réseau voilà un an.`,
      keeps: 'Facebook n’a rien répondu.'
    }
  ]
}

/** "Bourg.fr sur WhatsApp Suivez bourg.fr sur WhatsApp": a link and its label, both naming publisher and network. */
function* channels(page: Page): Generator<Cut> {
  for (const block of page.children) {
    if (block.shape.words < 4 || block.shape.words > MOST_WORDS || phraseOf(page, block)) continue
    if (!isChannel(page, block)) continue
    yield cut(block, 'social', {
      rule: 'social/channel',
      reason: 'leads to the publisher’s channel',
      confidence: 0.85
    })
  }
}

function isChannel({text}: Page, block: Block): boolean {
  const words = text.slice(block.start, block.end).toLowerCase().split(' ')
  const last = words.at(-1) ?? ''
  if (words.indexOf(last) === words.length - 1) return false
  return (
    words.indexOf(words[0]!, 1) > 0 && phraseAt(text, block.end - last.length, block.end)?.stage === 'social'
  )
}
