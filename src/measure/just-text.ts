import {LANGUAGES} from '../compiled/languages.js'
import {linesOf} from './lines-of.js'
import {wordsOf} from './words.js'

/** The defaults of jusText: characters of a line, and shares of function words among its words. */
const LENGTH_LOW = 70
const LENGTH_HIGH = 200
const STOPWORDS_LOW = 0.3
const STOPWORDS_HIGH = 0.32

type Class = 'good' | 'neargood' | 'short' | 'bad'

/**
 * jusText (Pomikálek 2011) where a line is a paragraph: each line is classed by its length and its share of function
 * words, then short and doubtful ones by their neighbours. What it asks of HTML is not there to be asked: the density
 * of links and what is a heading.
 *
 * Function words are tamis's own for the language that the page is labelled with, and words are told from each other
 * by their letters, which is kinder than jusText, where "town," is no "town". A language without function words is
 * taken as jusText takes one without a list: by length alone.
 *
 * @param lang BCP 47
 */
export function justText(raw: string, lang: string): string {
  const lines = linesOf(raw)
  const classes = revise(lines.map(line => classOf(line, lang)))
  return lines.filter((_, index) => classes[index] === 'good').join('\n')
}

function classOf(line: string, lang: string): Class {
  if (line.includes('©') || line.includes('&copy')) return 'bad'
  if (line.length < LENGTH_LOW) return 'short'
  const density = densityOf(line, lang)
  if (density >= STOPWORDS_HIGH) return line.length > LENGTH_HIGH ? 'good' : 'neargood'
  return density >= STOPWORDS_LOW ? 'neargood' : 'bad'
}

const functionWords = new Map(
  Object.entries(LANGUAGES).flatMap(([language, {words}]) =>
    words ? [[language, new Set(words.function)] as const] : []
  )
)

/** The share of function words; all of a line whose language has none. */
function densityOf(line: string, lang: string): number {
  const known = functionWords.get(lang.split('-')[0]!.toLowerCase())
  if (!known) return 1
  const words = wordsOf(line, lang)
  return words.length === 0 ? 0 : words.filter(word => known.has(word.toLowerCase())).length / words.length
}

/** The classes by their neighbours: good or bad. */
function revise(classes: readonly Class[]): Class[] {
  const between = reviseShort(classes)
  const next = nearestAfter(between, FIRM)
  let previous: Class = 'bad'
  return between.map((own, at) => {
    // What stands before a line has been revised when its turn comes, so good text goes on as far as it is doubtful.
    if (own !== 'neargood') previous = own
    else previous = previous === 'bad' && next[at] === 'bad' ? 'bad' : 'good'
    return previous
  })
}

/** A short line is good between good ones, or between one that is good and one that may be. */
function reviseShort(classes: readonly Class[]): Class[] {
  const sides = [nearestBefore, nearestAfter].map(nearest => ({
    firm: nearest(classes, FIRM),
    any: nearest(classes, LONG)
  }))
  return classes.map((own, at) => {
    if (own !== 'short') return own
    const good = sides.filter(({firm}) => firm[at] === 'good')
    const maybe = sides.filter(({firm, any}) => firm[at] === 'bad' && any[at] === 'neargood')
    return good.length > 0 && good.length + maybe.length === 2 ? 'good' : 'bad'
  })
}

const FIRM: ReadonlySet<Class> = new Set(['good', 'bad'])
const LONG: ReadonlySet<Class> = new Set(['good', 'bad', 'neargood'])

/** For each line the nearest class before it that counts; what is outside the page is bad. */
function nearestBefore(classes: readonly Class[], counts: ReadonlySet<Class>): Class[] {
  let last: Class = 'bad'
  return classes.map(own => {
    const nearest = last
    if (counts.has(own)) last = own
    return nearest
  })
}

function nearestAfter(classes: readonly Class[], counts: ReadonlySet<Class>): Class[] {
  return nearestBefore(classes.toReversed(), counts).toReversed()
}
