import {trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import type {Finding} from '../page/finding.js'
import {textOf, type Page} from '../page/page.js'
import {cut, lift, ofBlocks, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** A line with more words mentions an address; it isn't one. */
const MOST_WORDS = 60
/** What a converter puts at the head of a dump is among so many blocks; a label and its address are so many words. */
const HEAD = 4
const LABELLED = 4

/** Web addresses, of the page and of its images, and the publisher's letterhead. */
export const address: Stage = {
  name: 'address',
  summary:
    'Lifts the page’s own address and its image’s, and cuts lines that are only addresses, or a letterhead.',
  find(page) {
    // Most pages have no address in their text: looking for the signs of one is all they cost.
    if (!page.text.includes('://') && !page.text.includes('@')) return []
    const seen = {url: page.hints.url !== undefined, image: false}
    return ofBlocks(page, (block, index) =>
      block.shape.words <= MOST_WORDS && block.shape.marks > 0
        ? addressOf(page, block, index, seen)
        : undefined
    )
  },
  specimens: [
    {
      name: 'the page’s address, its image’s and a letterhead',
      lang: 'fr',
      page: `https://courrier.example/2023/01/le-pont-de-vaubrun.html
Le pont de Vaubrun rouvre
https://img.courrier.example/pont.jpg?w=1920
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Le Courrier redaction@courrier.example +33155500123
Agence Oeil https://img.courrier.example/logo.png`,
      finds: [
        ['address/page', 'https://courrier.example/2023/01/le-pont-de-vaubrun.html'],
        ['address/image', 'https://img.courrier.example/pont.jpg?w=1920'],
        ['address/letterhead', 'Le Courrier redaction@courrier.example +33155500123'],
        ['address/credited-image', 'Agence Oeil https://img.courrier.example/logo.png']
      ]
    },
    {
      name: 'the site’s own address',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
https://herald.example/`,
      finds: [['address/other', 'https://herald.example/']]
    },
    {
      name: 'two images, two spaces between',
      lang: 'en',
      page: `Ashcombe bridge opens again
https://img.herald.example/1.jpg  https://img.herald.example/2.jpg
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['address/other', 'https://img.herald.example/1.jpg  https://img.herald.example/2.jpg']]
    },
    {
      name: 'the address that a converter to Markdown put at the head',
      lang: 'en',
      page: `Title: Ashcombe bridge opens again
URL Source: https://herald.example/ashcombe-bridge
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [['address/labelled', 'URL Source: https://herald.example/ashcombe-bridge']]
    }
  ],
  nearMisses: [
    {
      name: 'an address in a sentence',
      lang: 'en',
      page: `Ashcombe bridge opens again
The plans of the bridge can be seen at https://ashcombe.example/bridge until the end of the month, the town said.
The town had voted against it twice, and the county built it all the same in the spring of that year.`,
      keeps: 'can be seen at https://ashcombe.example/bridge until'
    },
    {
      name: 'whom to write to',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Qui veut le voir de près écrit à pont@vaubrun.example, et la mairie répond, dit-elle, dans la journée.`,
      keeps: 'écrit à pont@vaubrun.example, et'
    }
  ]
}

function addressOf(
  page: Page,
  block: Block,
  index: number,
  seen: {url: boolean; image: boolean}
): Finding | undefined {
  const text = textOf(page, block)
  const words = text.split(/\s+/)
  const urls = words.filter(word => /^https?:\/\/[^\s"<>]+$/.test(word))
  const [url] = urls
  if (url !== undefined && urls.length === words.length) {
    if (isImage(url) && !seen.image && urls.length === 1) {
      seen.image = true
      return lift(block, 'image', url, why('image', 'the address of the article’s image', 0.9))
    }
    if (!isImage(url) && !seen.url && urls.length === 1 && index < trunkOf(page).start && hasPath(url)) {
      seen.url = true
      return lift(block, 'url', url, why('page', 'the page’s own address, above the article', 0.9))
    }
    return cut(block, 'metadata', why('other', 'nothing but addresses', 0.9))
  }
  if (url !== undefined && !seen.url && index < HEAD && isLabelled(words) && hasPath(url)) {
    seen.url = true
    return lift(block, 'url', url, why('labelled', 'an address with its label, at the head of the dump', 0.9))
  }
  if (url !== undefined && isImage(url) && words.length <= 6) {
    return cut(
      block,
      'metadata',
      why('credited-image', 'an image that is not the article’s, with its credit', 0.9)
    )
  }
  return isLetterhead(words)
    ? cut(block, 'metadata', why('letterhead', 'the publisher’s mail address and telephone number', 0.9))
    : undefined
}

function why(rule: string, reason: string, confidence: number): Why {
  return {rule: `address/${rule}`, reason, confidence}
}

function isImage(url: string): boolean {
  return /\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#]|$)/i.test(url)
}

/** "URL Source: https://herald.example/bridge-opens", as readers that make Markdown of pages begin. */
function isLabelled(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= LABELLED &&
    words.at(-2)!.endsWith(':') &&
    words.at(-1)!.includes('://')
  )
}

/** `https://example.org/` is a site, not a page. */
function hasPath(url: string): boolean {
  return (url.split('/')[3] ?? '').length > 0
}

/** A mail address and a number to call: `Radio Ashcombe feedback.en@ashcombe.example +441632960001 …`. */
function isLetterhead(words: readonly string[]): boolean {
  return words.some(isMail) && words.some(word => /^\+?\d[\d().-]{6,}$/.test(word))
}

function isMail(word: string): boolean {
  const at = word.indexOf('@')
  return at > 0 && at === word.lastIndexOf('@') && word.indexOf('.', at) > at + 1
}
