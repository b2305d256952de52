import {markupTagsIn, type MarkupTag} from '../layout/markup-tags.js'
import type {Block} from '../page/block.js'
import {isBlank} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {cut, part, rewrite, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Tags that a page has at least; of its lines, one in so many has one, and of its text each stretch of so many units. */
const LEAST = 3
const LINES = 10
const STRETCH = 1000
/** Of the tags that a converter left, one in so many has attributes: of pandoc's nearly half (36 pages: 38 % at least). */
const ATTRIBUTED = 3
/** Words of a line that may be a paragraph, as `isProse` has it. */
const LONG = 12

const WHY: Why = {rule: 'markup/inline', reason: 'a tag of HTML', confidence: 0.95}
const LINE: Why = {...WHY, rule: 'markup/line', reason: 'a tag of HTML, at which a line ends'}
const UNSEEN: Why = {...WHY, rule: 'markup/hidden', reason: 'a comment, script or style of HTML'}

/** Tags of HTML that were left in the text, as fields of feeds and some converters have them. */
export const markup: Stage = {
  name: 'markup',
  summary:
    'Takes out tags, comments, scripts and styles of HTML that were left in the text, and ends lines where they do.',
  *find(page) {
    if (!page.text.includes('<')) return
    const all = markupTagsIn(page.text)
    if (!isTagged(page, all)) return
    let next = 0
    for (const block of page.children) {
      const inside: MarkupTag[] = []
      for (; next < all.length && all[next]!.start < block.end; next++) {
        const tag = all[next]!
        if (tag.end <= block.start) continue
        inside.push({...tag, start: Math.max(tag.start, block.start), end: Math.min(tag.end, block.end)})
        if (tag.end > block.end) break
      }
      yield* takenFrom(page.text, block, inside)
    }
  },
  specimens: [
    {
      name: 'a field of a feed',
      lang: 'en',
      page: 'Ashcombe bridge opens again\n\n<p>The old bridge at <a href="https://herald.example/ashcombe">Ashcombe</a> opened again on Tuesday, after two years of works.</p><p>Long may it <b>stand</b>!</p><!-- end --><script>track(1 < 2)</script>',
      finds: [
        ['markup/line', '<p>'],
        ['markup/inline', '<a href="https://herald.example/ashcombe">'],
        ['markup/inline', '</a>'],
        ['markup/line', '</p>'],
        ['markup/line', '<p>'],
        ['markup/line', 'works.</p><p>¶Long'],
        ['markup/inline', '<b>'],
        ['markup/inline', '</b>'],
        ['markup/line', '</p>'],
        ['markup/line', '<b>stand</b>!</p>¶<!--'],
        ['markup/hidden', '<!-- end -->'],
        ['markup/hidden', '<script>track(1 < 2)</script>']
      ]
    },
    {
      name: 'line breaks, and what entities hide',
      lang: 'fr',
      page: 'Le pont de Vaubrun rouvre<br>\nLe pont de Vaubrun a rouvert mardi matin, après deux ans de travaux.<br />Vive le &lt;em&gt;pont&lt;/em&gt; !',
      finds: [
        ['markup/line', '<br>'],
        ['markup/line', '<br />'],
        ['markup/line', '/>¶Vive'],
        ['markup/inline', '&lt;em&gt;'],
        ['markup/inline', '&lt;/em&gt;']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'signs that open no tag',
      lang: 'en',
      page: 'Ashcombe bridge opens again\n\nWe <3 the bridge at Ashcombe, said the mayor, as 2 < 3 and <a> < <b>, and as <nobody> had thought that it would open.',
      keeps: 'We <3 the bridge at Ashcombe, said the mayor, as 2 < 3 and <a> < <b>, and as <nobody>'
    },
    {
      name: 'tags that a text is about',
      lang: 'en',
      page: 'How to write a page\n\nA paragraph begins with <p>, a heading with <h1> and a list with <ul>, and the browser closes what is left open.',
      keeps: 'A paragraph begins with <p>, a heading with <h1> and a list with <ul>'
    },
    {
      name: 'lines of code between the paragraphs of a text about them',
      lang: 'en',
      page: `How to write a list
A list is made of one element for the list, and of one for each of its items, which stands between its two tags.
<ul>
<li>Bridges</li>
<li>Mills</li>
</ul>
The browser draws a bullet before each of them, and the mayor of Ashcombe has numbers instead, as she counts bridges.`,
      keeps: '<li>Bridges</li>'
    }
  ]
}

/**
 * Whether tags stand all over the page, and what they open is closed; those that a converter left have attributes, and those of
 * a feed's field stand around paragraphs. A text about tags has them in few of its lines, or in lines of code.
 */
function isTagged({text, children}: Page, all: readonly MarkupTag[]): boolean {
  if (all.length < LEAST || all.length * STRETCH < text.length) return false
  const counts = {opening: 0, closing: 0, alone: 0, hidden: 0}
  for (const {kind} of all) counts[kind]++
  if (counts.opening > 2 * counts.closing) return false
  let next = 0
  const tagged = children.filter(({start, end}) => {
    while (next < all.length && all[next]!.end <= start) next++
    return next < all.length && all[next]!.start < end
  })
  if (tagged.length * LINES < children.length) return false
  const attributed = all.filter(({start, end}) => text.slice(start, end).includes('='))
  return attributed.length * ATTRIBUTED >= all.length || longOf(tagged) * 2 >= longOf(children)
}

/** How many are long enough for a paragraph: `.<br>` is no sentence's end. */
function longOf(blocks: readonly Block[]): number {
  return blocks.filter(({shape}) => shape.words >= LONG).length
}

/** A block's tags: those at which lines end are cut, and the block is parted there, unless nothing stands before or behind. */
function* takenFrom(text: string, block: Block, inside: readonly MarkupTag[]): Generator<Finding> {
  let from = block.start
  let at = block.start
  let hasText = false
  let inline: MarkupTag[] = []
  for (const [index, tag] of inside.entries()) {
    hasText ||= !isBlankBetween(text, at, tag.start)
    at = tag.end
    if (!tag.isBlock) {
      inline.push(tag)
      continue
    }
    yield* inlineOf(text, from, tag.start, inline)
    yield cut(tag, 'interface', tag.kind === 'hidden' ? UNSEEN : LINE)
    inline = []
    from = tag.end
    const following = inside[index + 1]
    const isGap = isBlankBetween(text, tag.end, following?.start ?? block.end)
    if (!hasText || (isGap && following?.isBlock !== false)) continue
    yield part({start: tag.end, end: tag.end}, LINE)
    hasText = false
  }
  yield* inlineOf(text, from, block.end, inline)
}

/** The tags within a line are cut at its edges, and where they stand alone; else they are written over. */
function* inlineOf(text: string, from: number, to: number, inline: readonly MarkupTag[]): Generator<Finding> {
  let [start, end] = [from, to]
  for (const tag of inline) {
    if (!isBlankBetween(text, start, tag.start)) break
    start = tag.end
  }
  for (const tag of inline.toReversed()) {
    if (!isBlankBetween(text, tag.end, end)) break
    end = tag.start
  }
  for (const tag of inline) {
    const why = tag.kind === 'hidden' ? UNSEEN : WHY
    const isEdge = tag.end <= start || tag.start >= end
    const isAlone = isBlank(text.charCodeAt(tag.start - 1)) && isBlank(text.charCodeAt(tag.end))
    yield isEdge || isAlone ? cut(tag, 'interface', why) : rewrite(tag, '', why)
  }
}
