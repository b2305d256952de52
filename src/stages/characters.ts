import {ENTITY, decodeEntity} from '../language/entity.js'
import {plain} from '../language/plain.js'
import type {Block} from '../page/block.js'
import {ODD, UNSEEN, VOID, isBlank} from '../page/character.js'
import type {Rewrite} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, rewrite} from '../page/propose.js'
import type {Stage} from '../stage.js'

const SPOT = new RegExp(`${ENTITY.source}|${UNSEEN.source}`, 'g')

/** Characters that no reader sees, or that a mistake put there. */
export const characters: Stage = {
  name: 'characters',
  summary: 'Decodes HTML entities, and takes out controls, soft hyphens and zero-width characters.',
  *find(page) {
    for (const block of page.children) {
      // Most lines have none of it.
      if ((block.shape.kinds & (ODD | VOID)) === 0) continue
      const rewrites = [...rewritesIn(page, block)]
      if (isEmptied(page, block, rewrites)) {
        yield cut(block, 'interface', {
          rule: 'characters/empty',
          reason: 'nothing that a reader sees',
          confidence: 1
        })
      } else yield* rewrites
    }
  },
  specimens: [
    {
      name: 'entities, with and without a semicolon',
      lang: 'fr',
      page: 'Le pont rouvre\n\nPar&nbspAnne Lebrun\n\nLe pont &laquo;&nbsp;Victor&nbsp;&raquo; a rouvert mardi matin, a annonc&#233; la mairie, qui s&rsquo;en f&eacute;licite.',
      finds: [
        ['characters/entity', '&nbsp'],
        ['characters/entity', '&laquo;'],
        ['characters/entity', '&nbsp;'],
        ['characters/entity', '&nbsp;'],
        ['characters/entity', '&raquo;'],
        ['characters/entity', '&#233;'],
        ['characters/entity', '&rsquo;'],
        ['characters/entity', '&eacute;']
      ]
    },
    {
      name: 'a soft hyphen and a zero-width space',
      lang: 'de',
      page: 'Die Brücke öffnet\n\nDie Stadt\xADverwaltung hat am Dienstag die alte Brücke\u200B über den Fluss wieder für alle geöffnet, sagte sie.',
      finds: [
        ['characters/unseen', '\xAD'],
        ['characters/unseen', '\u200B']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'an ampersand in a name, and in an address',
      lang: 'en',
      page: 'AT&T buys the mill\n\nAT&T said that Marks & Lee would sell the mill, see https://mill.example/?a=1&copy=2 for what is known.',
      keeps: 'AT&T said that Marks & Lee would sell the mill, see https://mill.example/?a=1&copy=2'
    },
    {
      name: 'a joiner that Persian needs',
      lang: 'fa',
      page: 'خبر\n\nاو می\u200Cگوید که این پل دیروز برای همه باز شد و مردم شهر از آن خوشحال هستند و جشن گرفتند.',
      keeps: 'می\u200Cگوید'
    }
  ]
}

function* rewritesIn({raw, text}: Page, block: Block): Generator<Rewrite> {
  for (const match of text.slice(block.start, block.end).matchAll(SPOT)) {
    const start = block.start + match.index
    const [before] = match
    const place = {start, end: start + before.length}
    const found = (rule: string, after: string, reason: string): Rewrite =>
      rewrite(place, after, {rule: `characters/${rule}`, reason, confidence: 0.98})
    if (before.startsWith('&')) {
      const after = decodeEntity(before)
      if (after !== undefined) yield found('entity', plain(after), 'an HTML entity')
    } else if (raw[start] === before && !isNeeded(text, start)) {
      // What the page doesn't have is filler.
      yield found('unseen', '', 'a character that no reader sees')
    }
  }
}

/** Joiners and marks of direction belong to scripts such as Persian, Hindi and Arabic, and joiners to emoji. */
function isNeeded(text: string, at: number): boolean {
  return (
    /[\u200C-\u200F]/.test(text[at]!) &&
    /[^\x00-\u024F\s]/.test(text.slice(Math.max(0, at - 1), at) + text.slice(at + 1, at + 2))
  )
}

function isEmptied({text}: Page, block: Block, rewrites: readonly Rewrite[]): boolean {
  let at = block.start
  for (const {start, end, after} of [...rewrites, {start: block.end, end: block.end, after: ''}]) {
    for (; at < start; at++) if (!isBlank(text.charCodeAt(at))) return false
    if (after.trim() !== '') return false
    at = end
  }
  return true
}
