import {verdictOf} from '../judge/verdict.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import {cut} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'
import {outskirts} from './outskirts-old.js'

const ENTRY_WORDS = 4

/** placeholder */
export const judge: Stage = {
  name: 'judge',
  summary: 'x',
  *find(page) {
    const {isKept, scores} = verdictOf(page)
    for (const [index, block] of page.children.entries()) if (!isKept[index]) yield judged(block, scores[index]!)
  },
  specimens: outskirts.specimens,
  nearMisses: outskirts.nearMisses
}

function judged(block: Block, score: number): Cut {
  const confidence = Math.round((1 - score) * 100) / 100
  if (isProse(block.shape)) return cut(block, 'residue', {rule: 'judge/prose', reason: 'prose apart from the article’s run of text', confidence})
  return block.shape.words > ENTRY_WORDS ? cut(block, 'related', {rule: 'judge/headline', reason: 'x', confidence}) : cut(block, 'navigation', {rule: 'judge/entry', reason: 'x', confidence})
}
