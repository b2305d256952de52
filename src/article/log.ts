import * as z from 'zod'
import {CATEGORIES, FIELDS} from '../page/finding.js'

const offset = z.int().nonnegative()
const counts = z.strictObject({before: offset, after: offset})

const found = {
  rule: z.string().min(1),
  start: offset,
  end: offset,
  before: z.string().describe('the raw text from `start` to `end`'),
  confidence: z.number().min(0).max(1),
  reason: z.string().min(1)
}
const field = z.enum(FIELDS)

const edit = z.discriminatedUnion('op', [
  z.strictObject({op: z.literal('cut'), category: z.enum(CATEGORIES), ...found}),
  z.strictObject({op: z.literal('lift'), field, value: z.string(), ...found}),
  z.strictObject({op: z.literal('read'), field, value: z.string(), ...found}),
  z.strictObject({op: z.literal('rewrite'), after: z.string(), ...found}),
  z.strictObject({op: z.literal('break'), ...found}),
  z.strictObject({op: z.literal('join'), after: z.enum(['', ' ']), ...found})
])

const known = z.strictObject({
  field,
  value: z.string().min(1),
  from: z.string().min(1).describe('where it stands: `json-ld`, `open-graph`, `meta`, `time`')
})

/** A field that is known of a page beside its text. */
export type Known = Readonly<z.infer<typeof known>>

/** One entry of the log. */
export type Edit = z.infer<typeof edit>

/**
 * The log of one page: every stage, with all it did, also one that found nothing. With the article it gives the
 * raw page back. All offsets are UTF-16 units of the raw text.
 */
export const logSchema = z
  .strictObject({
    version: z.literal(1),
    id: z.string(),
    tool: z.string().min(1),
    rules: z.string().min(1).describe('sha256 over the rules and the language data that made this log'),
    raw: z.strictObject({
      length: offset,
      sha256: z.string().describe('of the raw text as UTF-8'),
      unit: z.literal('utf-16'),
      encoding: z
        .string()
        .min(1)
        .describe('what the file was in, by the name web pages have for it: `windows-1252`'),
      by: z
        .enum(['mark', 'declared', 'detected'])
        .optional()
        .describe('what chose the encoding; absent where it is UTF-8 by its bytes alone'),
      lossy: z
        .literal(true)
        .optional()
        .describe('there where the text in this encoding is not the bytes it was'),
      truncated: z
        .literal(true)
        .optional()
        .describe('there where the archive says that it has the beginning of the page only'),
      rendered: z.literal(true).optional().describe('there where the raw text is what HTML shows')
    }),
    known: z
      .array(known)
      .optional()
      .describe(
        'fields that are not from the text: what the page’s HTML says of itself; absent where nothing'
      ),
    stages: z.array(
      z.strictObject({stage: z.string().min(1), blocks: counts, chars: counts, edits: z.array(edit)})
    ),
    gaps: z
      .array(z.string())
      .describe('the white space before, between and after what was kept, lifted and cut'),
    books: z.strictObject({raw: offset, kept: offset, lifted: offset, cut: offset, space: offset})
  })
  .meta({$id: 'https://tamis.dev/log.schema.json', title: 'The log of a page as tamis writes it'})

export type Log = z.infer<typeof logSchema>
export type Encoding = Log['raw']['encoding']
