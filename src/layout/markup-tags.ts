/** A tag of HTML, a comment, or an element of which no reader sees the content. */
export interface MarkupTag {
  readonly start: number
  readonly end: number
  /** Whether lines end before and behind it. */
  readonly isBlock: boolean
  readonly kind: 'opening' | 'closing' | 'alone' | 'hidden'
}

const words = (text: string): string[] => text.split(' ')

/** Elements that stand within sentences. */
const INLINE = new Set(
  words(
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'
  )
)
const BLOCKS = new Set(
  words(
    'address article aside audio blockquote body br button canvas caption center col colgroup dd details dialog div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe input legend li link main map area meta nav noscript object ol optgroup option p param picture pre script section select source style summary svg table tbody td template textarea tfoot th thead title tr track ul video'
  )
)
const ALONE = new Set(words('area br col embed hr img input link meta param source track wbr'))
/** What they hold is for machines. */
const HIDDEN = words('script style svg template')

/** Filler stands behind a sign that was an entity: "&lt;p&gt;". */
const TAG = /<\0*(?:!--|(?:(\/)\0*)?([a-z][a-z\d]*)(?=[\s\0/>])[^<>]*>)/gi

/** The tags of a text, in order, those over line ends, too. */
export function markupTagsIn(text: string): MarkupTag[] {
  const tags: MarkupTag[] = []
  const tag = new RegExp(TAG)
  const ends = new Ends(text)
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const [token, stroke, named] = match
    const name = named?.toLowerCase()
    const isInline = name === undefined || INLINE.has(name)
    if (!isInline && !BLOCKS.has(name)) continue
    const isOpening = !stroke && !token.endsWith('/>')
    const hidden = name === undefined ? '!--' : isOpening ? name : ''
    const close = ends.behind(hidden, tag.lastIndex)
    if (name === undefined && close === undefined) continue
    const end = pastFiller(text, close ?? tag.lastIndex)
    tags.push({
      start: match.index,
      end,
      isBlock: !isInline,
      kind:
        close !== undefined
          ? 'hidden'
          : stroke
            ? 'closing'
            : !isOpening || ALONE.has(name!)
              ? 'alone'
              : 'opening'
    })
    tag.lastIndex = end
  }
  return tags
}

/** Where hidden elements and comments end. A kind of which none is left is not looked for again: a page may open a million. */
class Ends {
  readonly #text: string
  readonly #closing = new Map([
    ['!--', /--\0*>/g],
    ...HIDDEN.map(name => [name, new RegExp(`<\0*/\0*${name}[\\s\0]*>`, 'gi')] as const)
  ])

  constructor(text: string) {
    this.#text = text
  }

  /** Where the element that opens before `from` ends, `undefined` where its kind isn't hidden, or it doesn't. */
  behind(name: string, from: number): number | undefined {
    const closing = this.#closing.get(name)
    if (!closing) return undefined
    closing.lastIndex = from
    if (closing.test(this.#text)) return closing.lastIndex
    this.#closing.delete(name)
    return undefined
  }
}

function pastFiller(text: string, at: number): number {
  while (text.charCodeAt(at) === 0) at++
  return at
}
