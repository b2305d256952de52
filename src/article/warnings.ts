import {fusedWords} from '../language/fused-words.js'
import {languageOf} from '../page/language-of.js'
import type {Page} from '../page/page.js'
import type {Article} from './article.js'

/** Fewer words than this are seldom a whole article. */
const SHORT_BODY = 40
/** Below this it is likelier than not that the page has no article, or another one. */
const DOUBT = 0.5

/** What someone who relies on the article should know. */
export function warningsOf(
  page: Page,
  {headline, articleBody}: Pick<Article, 'headline' | 'articleBody'>,
  confidence: number
): string[] {
  const warnings: string[] = []
  const words = page.children.reduce((sum, {shape}) => sum + shape.words, 0)
  if (headline === null) warnings.push('no headline was found')
  if (articleBody === '') warnings.push('no text of an article was found')
  else if (words < SHORT_BODY) warnings.push(`the body has only ${words} words`)
  if (articleBody !== '' && confidence < DOUBT) warnings.push('the text may be no article')
  for (const word of fusedWords(articleBody, languageOf(page)))
    warnings.push(`“${word}” may be two words that lost their space`)
  return warnings
}
