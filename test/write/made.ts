import fc from 'fast-check'
import type {Article} from '../../src/article/article.js'
import {clean} from '../../src/clean.js'
import type {Form, Made, SinkOptions} from '../../src/write/sink.js'

const TEXT = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.

- Shops in the lower streets stayed shut while the firemen pumped water out of the cellars.
`

/** What comes of a page, as a sink takes it. */
export function madeOf(id: string, text = `${id.slice(0, 20)}. ${TEXT}`): Made {
  const {article, log} = clean(text, {id})
  return {id, article: JSON.stringify(article), log: JSON.stringify(log)}
}

/** Any UTF-16 units, lone surrogates too, and what ends a line somewhere. */
const unit = fc.oneof(
  fc.integer({min: 1, max: 0xffff}).map(code => String.fromCharCode(code)),
  fc.constantFrom(
    '\u2028',
    '\u2029',
    '\u0085',
    '\r',
    '\n',
    '\t',
    '\0',
    '"',
    '\\',
    '\uD83D',
    '😀',
    'é',
    'a',
    ' '
  )
)
export const anyString = fc.array(unit, {maxLength: 40}).map(units => units.join(''))

/** A line as stages leave it, of signs that mean something in Markdown, YAML and HTML. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'#*_`~<>[]()!|\\-+=.:;&1 7a\'"@{}$%^/é水 '),
      fc.constantFrom(
        '&amp;',
        '<b>',
        '](x)',
        '---',
        '1.',
        'http://a.example/_b_',
        'www.x.example',
        '😀',
        ' - '
      )
    ),
    {minLength: 1, maxLength: 24}
  )
  .map(signs => signs.join('').replaceAll(/\s+/g, ' ').trim())
  .filter(text => text !== '')

const orNull = (text: fc.Arbitrary<string>) => fc.option(text, {nil: null})

/** An article of any texts, or of lines only. */
function articleOf(id: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Article> {
  const part = fc.oneof(
    fc.record({type: fc.constantFrom('paragraph' as const, 'heading' as const), text}),
    fc
      .tuple(fc.constantFrom('> '), text)
      .map(([mark, text]) => ({type: 'quote' as const, text: `${mark}${text}`})),
    fc
      .tuple(fc.constantFrom('- ', '• ', '‣ ', '1. ', '2. ', '3) ', '24. '), text)
      .map(([mark, text]) => ({type: 'item' as const, text: `${mark}${text}`}))
  )
  return fc
    .record({
      '@context': fc.constant('https://schema.org' as const),
      '@type': fc.constant('NewsArticle' as const),
      id,
      url: orNull(text),
      headline: orNull(text),
      description: orNull(text),
      author: fc.array(
        text.map(name => ({'@type': 'Person' as const, name})),
        {maxLength: 3}
      ),
      publisher: orNull(text).map(name => (name === null ? null : {'@type': 'Organization' as const, name})),
      datePublished: fc.constantFrom(null, '2024-03-05', '2024-03-05T12:30+01:00'),
      dateModified: fc.constant(null),
      articleSection: orNull(text),
      keywords: fc.array(text, {maxLength: 3}),
      image: fc.array(text, {maxLength: 2}),
      inLanguage: fc.constantFrom(null, 'fr'),
      body: fc.array(part, {maxLength: 6}),
      related: fc.array(fc.record({headline: text, description: orNull(text)}), {maxLength: 2}),
      quality: fc.record({
        confidence: fc.constantFrom(0, 0.5, 1),
        kept: fc.constant(0.3),
        warnings: fc.array(text, {maxLength: 2})
      })
    })
    .map(({body, ...rest}) => ({
      ...rest,
      articleBody: body.map(({text}) => text).join('\n\n'),
      body: body.map(part => ({...part, spans: [[0, 1] as [number, number]]}))
    }))
}

export const anyArticle = articleOf(
  anyString,
  anyString.filter(text => text !== '')
)
export const lineArticle = articleOf(anyString, line)

export function toMade(article: Article): Made {
  return {
    id: article.id,
    article: JSON.stringify(article),
    log: JSON.stringify({version: 1, id: article.id, tool: 'tamis 0.0.0', gaps: [article.articleBody]})
  }
}

export function sinkOptions(folder: string, to: Form, options: Partial<SinkOptions> = {}): SinkOptions {
  return {folder, to, gzip: false, shardBytes: 1 << 20, commits: 0, ...options}
}
