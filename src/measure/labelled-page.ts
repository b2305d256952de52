import * as z from 'zod'

const text = z.string().nullish()

/** The style whose lines are labelled. */
export const LABELLED = 'block'

/** A page with what should come of it. Other fields are left aside; which of these a page lacks is not measured. */
const schema = z
  .object({
    /** `source/name` */
    id: z.string().min(1),
    /** BCP 47 */
    lang: text,
    url: text,
    headline: text,
    datePublished: text,
    author: z.union([z.string(), z.array(z.string())]).nullish(),
    /** The article's paragraphs, one a line. */
    body: z.string().optional(),
    /** The page's raw text, in several styles of dump. */
    dumps: z.record(z.string(), z.string()).optional(),
    /** The raw text where there is only one; of the style `block`. */
    text: z.string().optional(),
    /** What each line of the `block` dump is. */
    labels: z.array(z.string()).optional(),
    /** Text that must be in the article, and text that must not. */
    present: z.array(z.string()).optional(),
    absent: z.array(z.string()).optional()
  })
  .refine(({dumps, labels}) => !labels || labels.length === dumps?.[LABELLED]?.split('\n').length, {
    path: ['labels'],
    error: 'one for each line of the block dump'
  })

export type LabelledPage = z.infer<typeof schema>

/** @throws {RangeError} where the value is no labelled page: half a sentence, to stand behind "line 7: ". */
export function toLabelledPage(value: unknown): LabelledPage {
  const {data, error} = schema.safeParse(value)
  if (data) return data
  const {path, message} = error.issues[0]!
  const field = path.length === 0 ? 'the line' : `\`${path.join('.')}\``
  throw new RangeError(`${field} is not what a labelled page has there (${message})`)
}

/** The raw text of a page in a style; that of a page without dumps has none. */
export function rawOf({dumps, text}: LabelledPage, style: string): string | undefined {
  return dumps ? dumps[style] : text
}

/** The styles a page is dumped in; a page without dumps has one text, of the style whose lines are labelled. */
export function stylesOf({dumps}: LabelledPage): readonly string[] {
  const styles = Object.keys(dumps ?? {})
  return styles.length > 0 ? styles : [LABELLED]
}
