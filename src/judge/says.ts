/** What each column is about, for whoever reads why a block was judged as it was. Several speak of one thing. */
const SAYS: Readonly<Record<string, string>> = {
  length: 'its length',
  words: 'its length',
  wordLength: 'the length of its words',
  digits: 'its figures',
  letters: 'its signs',
  capitals: 'its capitals',
  sentences: 'its sentences',
  sentenceLength: 'its sentences',
  commas: 'its commas',
  marks: 'its signs',
  end: 'how it ends',
  begin: 'how it begins',
  headCapitals: 'how it begins',
  tailCapitals: 'how it ends',
  label: 'how it begins',
  year: 'whether it names a year',
  functions: 'its words of grammar',
  functionCount: 'its words of grammar',
  site: 'words of a site about itself',
  siteCount: 'words of a site about itself',
  site3: 'words of a site about itself near it',
  siteBelow: 'words of a site about itself below it',
  reader: 'words for the reader',
  writer: 'words of one who says “I”',
  speakers3: 'words for reader or writer near it',
  quotes: 'its quotation marks',
  prose: 'whether it is prose',
  index: 'its place in the page',
  left: 'its place in the page',
  place: 'its place in the page',
  proseBefore: 'the prose above it',
  proseWordsBefore: 'the prose above it',
  proseBehind: 'the prose below it',
  density2: 'the lines around it',
  density6: 'the lines around it',
  prose3: 'the prose around it',
  prose8: 'the prose around it',
  densest: 'how far the densest prose is',
  dump: 'how the page was dumped',
  copies: 'its copies in the page',
  echoes: 'its words elsewhere in the page',
  twice: 'whether the line beside it says the same',
  alone: 'its words elsewhere in the page',
  beside: 'words it shares with the lines beside it',
  menu: 'words it shares with lines that are no prose',
  twins: 'lines that begin like it',
  rhythm: 'the rhythm of the lines around it',
  steady: 'the rhythm of the lines around it',
  listed: 'what may open a list above it',
  opening: 'what may open a list above it',
  title: 'words it shares with the headline',
  titleWords: 'words it shares with the headline',
  author: 'the author’s name in it',
  sinceAnchor: 'how far the headline is',
  proseSinceAnchor: 'the prose since the headline',
  inTrunk: 'the page’s longest run of text',
  fromTrunk: 'where the longest run of text begins',
  toTrunkEnd: 'where the longest run of text ends',
  chapter: 'the breaks in the prose since the headline',
  stretch: 'the lines without prose above it',
  known: 'words it shares with the text above',
  known3: 'words that text near it shares with the text above',
  known6: 'words that text below it shares with the text above',
  knownBelow: 'words it shares with the text below',
  ended6: 'how the lines around it end',
  endedBelow: 'how the lines below it end',
  gap: 'what was taken right above it',
  gapBelow: 'what was taken right below it',
  takings: 'what was taken right above it',
  holes: 'what was taken out of it'
}

/** What the traces of other stages' takings are called. */
const TAKEN: Readonly<Record<string, string>> = {
  related: 'links to other articles',
  prompt: 'single lines to other articles',
  comments: 'comments',
  social: 'buttons',
  promotion: 'promotion and small print',
  navigation: 'menus',
  caption: 'captions',
  author: 'the byline',
  date: 'the date',
  headline: 'the headline',
  keywords: 'tags',
  duplicate: 'repeated text',
  metadata: 'dates and what stands beside them'
}

const TRACE = /^(\w+)(?:Above|Below|Seen)$/

/** In words, what a column is about. */
export function sayOf(column: string): string {
  const known = SAYS[column]
  if (known !== undefined) return known
  const taken = TAKEN[TRACE.exec(column)?.[1] ?? '']
  if (taken === undefined) throw new RangeError(`No words say what the column \`${column}\` is about`)
  return `where ${taken} stood`
}
