import {mixedIn, type Mixed} from '../language/mojibake.js'
import {plain} from '../language/plain.js'
import type {Finding} from '../page/finding.js'
import {hasLineEnd} from '../page/line-ends.js'
import type {Page} from '../page/page.js'
import {join, rewrite} from '../page/propose.js'
import type {Stage} from '../stage.js'

const WHY = {reason: 'UTF-8 read as windows-1252 or Latin-1', confidence: 0.98}

/** Letters that were encoded in UTF-8 and decoded as something else. */
export const encoding: Stage = {
  name: 'encoding',
  summary: 'Decodes UTF-8 that was read as windows-1252 or Latin-1.',
  *find(page) {
    // A NUL of the page is filler to the stages behind, once one of them has found something: `characters` takes it first.
    if (page.raw.includes('\0')) return
    let first = 0
    for (const letter of mixedIn(page.text)) {
      while (first < page.children.length && page.children[first]!.end <= letter.start) first++
      yield* repaired(page, letter, first)
    }
  },
  specimens: [
    {
      name: 'what was read as windows-1252',
      lang: 'en',
      page: 'CafÃ© reopens\n\nThe cafÃ© on Mill Street has reopened, and itâ€™s busier than it was before the flood of last year.',
      finds: [
        ['encoding/letter', 'Ã©'],
        ['encoding/letter', 'Ã©'],
        ['encoding/letter', 'â€™']
      ]
    },
    {
      name: 'what was read as Latin-1',
      lang: 'es',
      page: 'El puente de AlmerÃ\xADa\n\nEl puente de AlmerÃ\xADa se abriÃ³ el martes, despuÃ©s de dos aÃ±os de obras y de tres inviernos de espera. Â\x93Por finÂ\x94, dijo el alcalde.',
      finds: [
        ['encoding/letter', 'Ã\xAD'],
        ['encoding/letter', 'Ã\xAD'],
        ['encoding/letter', 'Ã³'],
        ['encoding/letter', 'Ã©'],
        ['encoding/letter', 'Ã±'],
        ['encoding/letter', 'Â\x93'],
        ['encoding/letter', 'Â\x94']
      ]
    },
    {
      name: 'another alphabet, with a letter whose second unit ends a line',
      page: 'Ð¡Ð»Ñ\x83Ñ\x85 Ð¾ Ñ\x85Ð¾Ð»Ð¼Ðµ',
      finds: [
        ['encoding/letter', 'Ð¡'],
        ['encoding/letter', 'Ð»'],
        ['encoding/letter', 'Ñ\x83'],
        ['encoding/letter', 'Ñ'],
        ['encoding/line', '\x85 '],
        ['encoding/letter', 'Ð¾'],
        ['encoding/letter', 'Ñ'],
        ['encoding/line', '\x85'],
        ['encoding/letter', 'Ð¾'],
        ['encoding/letter', 'Ð»'],
        ['encoding/letter', 'Ð¼'],
        ['encoding/letter', 'Ðµ']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a capital before a closing quotation mark',
      lang: 'fr',
      page: 'Le cri\n\nLes marcheurs ont crié «LIBERTÉ» puis «ÉGALITÉ» devant la mairie du village, où ils étaient une centaine.',
      keeps: 'ont crié «LIBERTÉ» puis «ÉGALITÉ» devant'
    }
  ]
}

/**
 * A letter over the blocks that it stands in, from the `first` on. Read as Latin-1 some have U+0085 in them, which ends a line:
 * "Ñ\x85Ð¾Ñ\x80" is one word. Others have a no-break space at the end of a line, which is in no block.
 */
function* repaired({text, children}: Page, letter: Mixed, first: number): Generator<Finding> {
  let after = plain(letter.after)
  for (let at = first; at < children.length && children[at]!.start < letter.end; at++) {
    const block = children[at]!
    const place = {start: Math.max(block.start, letter.start), end: Math.min(block.end, letter.end)}
    if (after.length > place.end - place.start) return
    yield rewrite(place, after, {...WHY, rule: 'encoding/letter'})
    after = ''
    const next = children[at + 1]
    if (!next || block.end >= letter.end || hasLineEnd(text, letter.end, next.start)) continue
    yield join({start: block.end, end: next.start}, next.start > letter.end ? ' ' : '', {
      ...WHY,
      rule: 'encoding/line'
    })
  }
}
