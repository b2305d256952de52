import type {BlockContent, ListItem, Paragraph, RootContent} from 'mdast'
import {toMarkdown} from 'mdast-util-to-markdown'
import type {Article, Part} from '../article/article.js'
import {bulletOf, QUOTE, textOfItem} from '../article/openings.js'
import {jsonEscape} from '../io/json-escape.js'

/**
 * An article as Markdown (CommonMark): what is known of it as front matter in YAML, the headline as a heading of the
 * first level, and its blocks. Signs in a text that would mean something are escaped; those that made a block a quote
 * or an item are what Markdown has for it.
 */
export function markdownOf(article: Article): string {
  const {headline, body} = article
  const children: RootContent[] = []
  if (headline !== null) children.push(heading(1, headline))
  body.forEach((part, index) => {
    const last = children.at(-1)
    const number = numberOf(part)
    if (part.type !== 'item') children.push(blockOf(part))
    else if (last?.type === 'list' && isNext(number, body[index - 1])) last.children.push(itemOf(part))
    else
      children.push({
        type: 'list',
        ordered: number !== undefined,
        start: number,
        spread: false,
        children: [itemOf(part)]
      })
  })
  const markdown = toMarkdown(
    {type: 'root', children},
    {
      bullet: '-',
      // GitHub and others strike out what stands between tildes.
      unsafe: [{character: '~', inConstruct: 'phrasing'}]
    }
  )
  return `${frontMatter(article)}${markdown && '\n'}${markdown}`
}

function blockOf({type, text}: Part): BlockContent {
  if (type === 'heading') return heading(2, text)
  return type === 'quote'
    ? {type: 'blockquote', children: [paragraph(text.replace(QUOTE, ''))]}
    : paragraph(text)
}

function heading(depth: 1 | 2, value: string): BlockContent {
  return {type: 'heading', depth, children: [{type: 'text', value}]}
}

function paragraph(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

function itemOf({text}: Part): ListItem {
  return {type: 'listItem', spread: false, children: [paragraph(textOfItem(text))]}
}

function numberOf({text}: Part): number | undefined {
  return bulletOf(text)?.number
}

/** Whether an item goes on with the list that the one before it is in. */
function isNext(number: number | undefined, before: Part | undefined): boolean {
  const former = before && numberOf(before)
  return number === undefined ? former === undefined : former !== undefined && number === former + 1
}

/** By the names of the article; a value of JSON is one of YAML. */
function frontMatter(article: Article): string {
  const {id, url, author, publisher, datePublished, dateModified, inLanguage, articleSection, keywords} =
    article
  const lines = Object.entries({
    id,
    url,
    author: author.map(({name}) => name),
    publisher: publisher?.name ?? null,
    datePublished,
    dateModified,
    inLanguage,
    articleSection,
    keywords
  })
    .filter(([, value]) => value !== null && (typeof value === 'string' || value.length > 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll(UNPRINTABLE, jsonEscape)}\n`)
  return `---\n${lines.join('')}---\n`
}

/** What JSON may hold as it is and YAML may not, or ends a line at. */
const UNPRINTABLE = /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g
