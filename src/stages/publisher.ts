import {holderIn} from '../fields/copyright.js'
import {siteIn} from '../fields/site-in.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Finding} from '../page/finding.js'
import {trunkOf} from '../outline/trunk.js'
import {liftedTo} from '../page/lifted.js'
import {textOf, type Page} from '../page/page.js'
import {read} from '../page/propose.js'
import {isProse, TITLE_WORDS} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a publisher's name at most. */
const MOST_WORDS = 6

/** Who published the page, as it names itself. */
export const publisher: Stage = {
  name: 'publisher',
  summary:
    'Reads the publisher’s name: behind the headline in the window’s title, before the date, in a prompt to follow it, or in the copyright notice.',
  find(page) {
    const found = fromDateline(page) ?? fromTitle(page) ?? fromFollowPrompt(page) ?? fromCopyright(page)
    return found ? [found] : []
  },
  specimens: [
    {
      name: 'behind the headline in the window’s title',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre - Le Courrier de Vaubrun
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['publisher/title', 'Le pont de Vaubrun rouvre - Le Courrier de Vaubrun']]
    },
    {
      name: 'behind a headline that ends in a quotation',
      lang: 'fr',
      page: `« Le pont n’est pas un luxe » - Le Courrier de Vaubrun
« Le pont n’est pas un luxe »
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['publisher/title', '« Le pont n’est pas un luxe » - Le Courrier de Vaubrun']]
    },
    {
      name: 'before the date',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Publié dans Le Courrier le 25 - 07 - 2021
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [['publisher/in/fr/publié-dans', 'Le Courrier']]
    },
    {
      name: 'where the article was printed first',
      lang: 'en',
      page: `Ashcombe bridge opens again
Originally published in The Wendle Herald on 5 March 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['publisher/in/en/originally-published-in', 'The Wendle Herald']]
    },
    {
      name: 'in a prompt to follow it',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Courrier.example Google News Suivez courrier.example sur Google News`,
      finds: [['publisher/follow', 'Courrier.example']]
    },
    {
      name: 'in the copyright notice',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
© Ann Quill
Copyright © 1999-2024 The Wendle Herald. All rights reserved.`,
      finds: [['publisher/copyright', 'Copyright © 1999-2024 The Wendle Herald. All rights reserved.']]
    },
    {
      name: 'in the copyright notice, before what is reserved',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
© 2024 Le Courrier de Vaubrun Tous droits réservés`,
      finds: [['publisher/copyright', '© 2024 Le Courrier de Vaubrun Tous droits réservés']]
    }
  ],
  nearMisses: [
    {
      name: 'a headline with a dash',
      lang: 'en',
      page: `Harbour fire: two held - what we know
Harbour fire: two held - what we know
Two people were held on Tuesday after the fire at the harbour of Ashcombe, which burned for nine hours.`,
      keeps: 'Two people were held on Tuesday'
    },
    {
      name: 'a sentence about something published',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Publié dans Nature en mai, un rapport sur les crues avait pourtant prévenu la commune et son maire.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.`,
      keeps: 'Publié dans Nature en mai, un rapport'
    }
  ]
}

/** "Publié dans Vaubrun Hebdo le 25 - 07 - 2021" */
function fromDateline(page: Page): Finding | undefined {
  for (const block of page.children) {
    const phrase = phraseOf(page, block)
    if (phrase?.stage !== 'publisher' || isProse(block.shape)) continue
    const name = nameIn(page.text.slice(phrase.end, block.spans[0]![1]))
    if (name === undefined) continue
    const start = page.text.indexOf(name, phrase.end)
    return read({start, end: start + name.length}, 'publisher', name, {
      rule: `publisher/in/${phrase.id}`,
      reason: 'the name between “published in” and the date',
      confidence: 0.85
    })
  }
  return undefined
}

/** The capitalised words at the beginning, five at most: "Le Courrier du" → "Le Courrier". */
function nameIn(text: string): string | undefined {
  const match = /^[\s\0]*(\p{Lu}[\p{L}\p{N}.&’'\0-]*(?:\s\0*\p{Lu}[\p{L}\p{N}.&’'\0-]*){0,4})/u.exec(text)
  return match?.[1]
}

/** "Headline | Site": what stands behind the headline in the window's title, the page's first line. */
function fromTitle(page: Page): Finding | undefined {
  const first = page.children[0]
  const headline = liftedTo(page, 'headline')[0]?.value
  if (!first || first.shape.words > TITLE_WORDS || headline === undefined) return undefined
  const title = textOf(page, first).trim()
  const [, at] = siteIn(title) ?? []
  // A headline may have a mark itself: "Harbour fire: two held - what we know".
  const least = title.startsWith(headline) ? headline.length : headline.length * 0.6
  if (at === undefined || at < least || !title.startsWith(headline.slice(0, 20))) return undefined
  const name = title.slice(at).trim()
  if (name.split(' ').length > MOST_WORDS) return undefined
  return read(first, 'publisher', name, {
    rule: 'publisher/title',
    reason: 'what stands behind the headline in the window’s title',
    confidence: 0.8
  })
}

/** "Bourg.fr sur WhatsApp Suivez bourg.fr sur WhatsApp": the name before the prompt is spelled as its owner does. */
function fromFollowPrompt(page: Page): Finding | undefined {
  for (const block of page.children) {
    const found = block.shape.words <= 20 ? followed(page, block) : undefined
    if (found) return found
  }
  return undefined
}

function followed(page: Page, block: Block): Finding | undefined {
  if (phraseOf(page, block)?.stage !== 'social') return undefined
  const [name = '', ...rest] = page.text.slice(block.start, block.end).split(/\s+/)
  const again = rest.some(word => word.toLowerCase() === name.toLowerCase())
  if (!again || !/^\p{L}[\p{L}\p{N}-]*\.\p{L}{2,}$/u.test(name)) return undefined
  return read({start: block.start, end: block.start + name.length}, 'publisher', name, {
    rule: 'publisher/follow',
    reason: 'the name in a prompt to follow the publisher',
    confidence: 0.75
  })
}

/** Of the site's notices the last: others are of what it took from elsewhere. */
function fromCopyright(page: Page): Finding | undefined {
  for (const block of page.children.slice(trunkOf(page).end).reverse()) {
    const name = holderIn(page, block)
    if (name !== undefined)
      return read(block, 'publisher', name, {
        rule: 'publisher/copyright',
        reason: 'whom the copyright notice names',
        confidence: 0.6
      })
  }
  return undefined
}
