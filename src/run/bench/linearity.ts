import {clean} from '../../clean.js'
import {MEGABYTE} from '../../io/megabyte.js'
import {median} from './median.js'

/** A kind of page that grows. */
interface Family {
  readonly name: string
  /** A page of `size` units: megabytes, or thousands of lines. */
  readonly page: (size: number) => string
  readonly size: number
}

const WORDS =
  'the town council said on Tuesday that rain had closed a road near old mill while people waited for'.split(
    ' '
  )

export const FAMILIES: readonly Family[] = [
  {name: 'prose, 4 and 8 MB', page: size => prose(size * MEGABYTE, '\n\n'), size: 4},
  {name: 'one line, 4 and 8 MB', page: size => prose(size * MEGABYTE, ' '), size: 4},
  {name: 'empty lines, 1 and 2 million', page: size => `Rain\n${'\n'.repeat(size * 1e6)}It rained.`, size: 1},
  {
    name: 'equal lines, 10 and 20 thousand',
    page: size =>
      'The council said on Tuesday that rain had closed the old road near the mill again.\n'.repeat(
        size * 1e3
      ),
    size: 10
  },
  {name: 'dates, names and links, 10 and 20 thousand lines', page: size => metadata(size * 1e3), size: 10},
  {name: 'links of Markdown, 10 and 20 thousand lines', page: size => markdown(size * 1e3), size: 10},
  {
    name: 'the same, lines ended by U+2028',
    page: size => markdown(size * 1e3).replaceAll('\n', '\u2028'),
    size: 10
  },
  {name: 'tags on one line, 10 and 20 thousand', page: size => tags(size * 1e3), size: 10}
]

/** Lists of links, and brackets that open and close nothing. */
function markdown(lines: number): string {
  const kinds = [
    (index: number) => `* [Council closes road number ${index}](https://herald.example/${index}_(1))`,
    () => 'The [council](/council) said on *Tuesday* that [rain](/rain "It fell") had closed a [road.',
    () => '[![A map](/map.png)](/map) and ](/elsewhere'
  ]
  return `# Rain falls\n\n${rowsOf(kinds, lines).join('\n\n')}`
}

/** Lines that stages look around at, none of them an article's, between two that are. */
function metadata(lines: number): string {
  const kinds = [
    (index: number) => `${1 + (index % 28)} March ${1990 + (index % 35)}`,
    (index: number) => `An${'nyads'[index % 5]!}a ${'ABCDEFGH'[index % 8]!}ale`,
    () => 'Related',
    () => 'Next article',
    (index: number) => `Council closes road number ${index}`
  ]
  const text = 'The town council said on Tuesday that rain had closed a road near the old mill.'
  return `Rain falls\n${text}\n${rowsOf(kinds, lines).join('\n')}\n${text}`
}

/** An article with one line of tags, of which each is lifted. */
function tags(count: number): string {
  const text = 'The town council said on Tuesday that rain had closed a road near the old mill.'
  return `Rain falls\n${text}\n${text}\nTags: ${Array.from({length: count}, (_, index) => `road ${index}`).join(', ')}`
}

/** So many lines, of each kind in its turn. */
function rowsOf(kinds: readonly ((index: number) => string)[], lines: number): string[] {
  return Array.from({length: lines}, (_, index) => kinds[index % kinds.length]!(index))
}

/** Times in milliseconds for a page and for one twice as long, medians of `rounds`. */
export function growthOf(
  {page, size}: Family,
  rounds: number,
  log: boolean
): readonly [once: number, twice: number] {
  const pages = [page(size), page(2 * size)] as const
  const times: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    for (const index of [0, 1] as const) {
      const start = performance.now()
      const cleaned = clean(pages[index])
      // Made when it is asked for.
      if (log && cleaned.log.raw.length !== pages[index].length) throw new Error('The log is of another page')
      times[index].push(performance.now() - start)
    }
  }
  return [median(times[0]), median(times[1])]
}

/** Sentences of 6 to 17 words, no two paragraphs alike; the same for the same arguments. */
function prose(length: number, between: string): string {
  const parts: string[] = []
  let state = 1
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >>> 8) % limit
  }
  for (let size = 0; size < length;) {
    const sentences = Array.from({length: 2 + next(4)}, () => {
      const words = Array.from({length: 6 + next(12)}, () => WORDS[next(WORDS.length)]!)
      return `The ${words.join(' ')} ${next(10_000)}.`
    })
    const paragraph = sentences.join(' ')
    parts.push(paragraph)
    size += paragraph.length + between.length
  }
  return parts.join(between)
}
