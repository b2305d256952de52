import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, ofBlocks, type Why} from '../page/propose.js'
import {isMarked} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Longer blocks are looked at only so far. */
const LOOK = 400

/** What a machine wrote for machines. */
export const code: Stage = {
  name: 'code',
  summary:
    'Cuts scripts, style sheets and JSON, and the leftovers of a scraper: XPath, image sizes, locales, flags.',
  find: page => ofBlocks(page, block => codeOf(page, block)),
  specimens: [
    {
      name: 'the leftovers of a scraper',
      lang: 'fr',
      page: `/html/head/meta[@name='og:title']/@content
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
1920 1080 true
fr_FR
null`,
      finds: [
        ['code/xpath', "/html/head/meta[@name='og:title']/@content"],
        ['code/image-size', '1920 1080 true'],
        ['code/locale', 'fr_FR'],
        ['code/value', 'null']
      ]
    },
    {
      name: 'a script above the text',
      lang: 'en',
      page: `Ashcombe bridge reopens
window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        [
          'code/script',
          'window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }'
        ]
      ]
    },
    {
      name: 'a style sheet in the midst of it',
      lang: 'de',
      page: `Brücke in Oberlinden wieder offen
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.
.teaser { margin: 0; color: #333; }
Die Kosten trägt zur Hälfte der Kreis, wie die Bürgermeisterin am Morgen vor der Presse sagte.`,
      finds: [['code/script', '.teaser { margin: 0; color: #333; }']]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence with a size, a locale and a value in it',
      lang: 'es',
      page: `La pantalla de la plaza
La pantalla de la plaza mide 1920 por 1080, habla es_ES y responde true a todo lo que pregunta el alcalde.`,
      keeps: 'mide 1920 por 1080, habla es_ES y responde true'
    },
    {
      name: 'braces and semicolons of a writer',
      lang: 'en',
      page: `The typist of Ashcombe
She wrote every name in braces; nobody at the town hall knew why, and nobody dared to ask her.
The first page read {Ann}; the second {Tom}; and the last, which the mayor kept, {nobody at all}; so it went.`,
      keeps: 'The first page read {Ann}; the second {Tom};'
    }
  ]
}

function codeOf({text}: Page, block: Block): Cut | undefined {
  const {words, digits, marks} = block.shape
  // Machines' lines have figures or marks; "true" alone has neither, and one word.
  if (digits + marks === 0 && words !== 1) return undefined
  const head = text.slice(block.start, Math.min(block.end, block.start + LOOK))
  if (words <= 40 && isXPath(head)) return metadata(block, 'xpath', 'a path into the page’s markup')
  if (words <= 8) {
    if (/^\d{2,5}[ x×]\d{2,5}(?: (?:true|false))?$/.test(head))
      return metadata(block, 'image-size', 'the size of an image')
    if (/^[a-z]{2}[_-][A-Z]{2}$/.test(head)) return metadata(block, 'locale', 'the name of a locale')
    if (/^(?:true|false|null|undefined|NaN)$/.test(head))
      return metadata(block, 'value', 'a value of a program')
  }
  if (isMarked(block.shape) && isScript(head)) {
    return cut(block, 'interface', {
      rule: 'code/script',
      reason: 'a script, a style sheet or data for one',
      confidence: 0.95
    })
  }
  return undefined
}

function metadata(block: Block, rule: string, reason: string): Cut {
  const why: Why = {rule: `code/${rule}`, reason, confidence: 0.98}
  return cut(block, 'metadata', why)
}

/** `/html/head/meta[@name='og:title']/@content /html/head/meta[@name='og:description']/@content` */
function isXPath(head: string): boolean {
  return (
    head.startsWith('/') &&
    head.includes('@') &&
    head.split(/\s+/).every(step => step.startsWith('/') && step.includes('['))
  )
}

function isScript(head: string): boolean {
  if (head.length < 20) return false
  return /[;{}]\s*(?:\S|$)/.test(head) && /[{;]|\bfunction\b|\bvar\b|=>|\bwindow\.|:\s*["[{]/.test(head)
}
