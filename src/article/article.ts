import * as z from 'zod'

const text = z.string().min(1)
const named = <Type extends 'Person' | 'Organization'>(type: Type) =>
  z.strictObject({'@type': z.literal(type), name: text})
/** ISO 8601, as precise as the page: a date, or a local time, or a time with its offset. */
const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/)
  .describe('ISO 8601, as precise as the page says it; a local time without offset stays one')

const part = z.strictObject({
  type: z.enum(['paragraph', 'heading', 'quote', 'item']),
  text,
  spans: z
    .array(z.tuple([z.int().nonnegative(), z.int().positive()]))
    .min(1)
    .describe('where the text stands in the raw page: UTF-16 offsets, the second one exclusive')
})

/** One block of the article's body. */
export type Part = z.infer<typeof part>

/**
 * An article: schema.org's NewsArticle, so that the file is JSON-LD as it stands, with `body`, `related` and
 * `quality` of tamis's own. A missing value is `null` or `[]`, never absent. This schema is the source of the
 * type, of the published JSON Schema, and of the check before anything is written.
 */
export const articleSchema = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('NewsArticle'),
    id: z.string().describe('as it was given: of a file, its name without ending'),
    url: text.nullable(),
    headline: text.nullable(),
    description: text.nullable().describe('the standfirst, or the teaser that was made of the article'),
    author: z
      .array(z.discriminatedUnion('@type', [named('Person'), named('Organization')]))
      .describe('people; an agency or a company where the page names none'),
    publisher: named('Organization').nullable(),
    datePublished: date.nullable(),
    dateModified: date.nullable(),
    articleSection: text.nullable(),
    keywords: z.array(text),
    image: z.array(text),
    inLanguage: text.nullable().describe('BCP 47'),
    articleBody: z.string().describe('the texts of `body`, joined by a blank line'),
    body: z.array(part),
    related: z.array(z.strictObject({headline: text, description: text.nullable()})),
    quality: z.strictObject({
      confidence: z.number().min(0).max(1),
      kept: z.number().min(0).max(1).describe('share of the raw text that is in the body'),
      warnings: z.array(text)
    })
  })
  .meta({$id: 'https://tamis.dev/article.schema.json', title: 'An article as tamis writes it'})

export type Article = z.infer<typeof articleSchema>
