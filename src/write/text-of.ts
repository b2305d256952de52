import type {Article} from '../article/article.js'

/** An article as plain text: headline and blocks, a blank line between them. */
export function textOf({headline, articleBody}: Article): string {
  return `${[headline ?? '', articleBody].filter(text => text !== '').join('\n\n')}\n`
}
