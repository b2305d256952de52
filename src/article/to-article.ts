import {isOrganization} from '../language/organization.js'
import {balance} from '../page/books.js'
import {findingsOf, type Page} from '../page/page.js'
import {verdictOf} from '../judge/verdict.js'
import type {Field} from '../page/finding.js'
import type {Article} from './article.js'
import type {Known} from './log.js'
import {bodyOf} from './body.js'
import {relatedOf} from './related.js'
import {settledFields} from './settled-fields.js'
import {warningsOf} from './warnings.js'

/**
 * The article of a page that went through the stages.
 *
 * @param known fields that are known beside the text; what was found of these in it doesn't count
 * @throws {UnbalancedError} where the page's books don't close.
 */
export function toArticle(page: Page, id: string, known: readonly Known[] = []): Article {
  const books = balance(page)
  const findings = findingsOf(page)
  const fields = settledFields(
    known,
    page.history.map(({findings}) => findings)
  )
  const one = (field: Field): string | null => fields.get(field)?.[0] ?? null
  const many = (field: Field): string[] => [...new Set(fields.get(field))]
  const publisher = one('publisher')
  const body = bodyOf(page)
  const {confidence} = verdictOf(page)
  const text = {
    headline: one('headline'),
    articleBody: body.map(({text}) => text).join('\n\n'),
    inLanguage: page.hints.lang ?? one('inLanguage')
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    id,
    url: page.hints.url ?? one('url'),
    headline: text.headline,
    description: one('description'),
    author: many('author').map(name => ({'@type': isOrganization(name) ? 'Organization' : 'Person', name})),
    publisher: publisher === null ? null : {'@type': 'Organization', name: publisher},
    datePublished: one('datePublished'),
    dateModified: one('dateModified'),
    articleSection: one('articleSection'),
    keywords: many('keywords'),
    image: many('image'),
    inLanguage: text.inLanguage,
    articleBody: text.articleBody,
    body,
    related: relatedOf(page, findings),
    quality: {
      confidence,
      kept: books.raw === 0 ? 0 : round(books.kept / books.raw),
      warnings: warningsOf(page, text, confidence)
    }
  }
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
