import {textOf, type Page} from '../page/page.js'
import {endsSentence, isProse, type Shape} from '../page/shape.js'
import {looksLikeStandfirst} from '../page/standfirst.js'
import type {Part} from './article.js'
import {marksOf} from './marks.js'
import {bulletOf, QUOTE} from './openings.js'

/** A heading is no longer than this; longer lines without an end mark are sentences that lost it. */
const HEADING_WORDS = 16

interface Line {
  readonly text: string
  readonly shape: Shape
}

/** What is left of a page, as the parts of an article. */
export function bodyOf(page: Page): Part[] {
  const marks = marksOf(page)
  const lines = page.children.map((block): Line => ({text: textOf(page, block), shape: block.shape}))
  const parts: Part[] = []
  for (const [index, block] of page.children.entries()) {
    const line = lines[index]!
    const looks = typeOf(line, lines[index + 1], parts.at(-1))
    parts.push({
      type: marks.get(block) ?? (looks === 'heading' && isStandfirst(page, index) ? 'paragraph' : looks),
      text: line.text,
      spans: block.spans.map(([start, end]) => [start, end])
    })
  }
  return parts
}

/** Whether the block is the first, with the byline or the date between it and the text: it heads no part of that. */
function isStandfirst(page: Page, index: number): boolean {
  const [first, second] = page.children
  return (
    index === 0 && first !== undefined && second !== undefined && looksLikeStandfirst(page, first, second)
  )
}

function typeOf(line: Line, next: Line | undefined, before: Part | undefined): Part['type'] {
  const {text, shape} = line
  if (QUOTE.test(text)) return 'quote'
  const bullet = bulletOf(text)?.as
  if (bullet === 'sign') return 'item'
  // "– Det skal være mulig, sier hun.": in many languages a dash begins what somebody says.
  if (bullet === 'dash') return endsSentence(shape) ? 'paragraph' : 'item'
  // "1. Halden M40: best overall", over its paragraph, is no item of a list.
  if (bullet === 'number' && [before, next].some(line => bulletOf(line?.text ?? '')?.as === 'number'))
    return 'item'
  if (isHeading(shape, next?.shape)) return 'heading'
  return bullet === 'number' ? 'item' : 'paragraph'
}

/** A short line that ends like no sentence, with text to head below it. */
function isHeading(shape: Shape, next: Shape | undefined): boolean {
  if (shape.words === 0 || shape.words > HEADING_WORDS || !next) return false
  if (/[,;:]/.test(shape.end)) return false
  const asks = shape.end === '?' && shape.sentences === 1
  return (asks || !endsSentence(shape)) && (isProse(next) || endsSentence(next))
}
