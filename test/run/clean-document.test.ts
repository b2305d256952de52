import {afterEach, describe, expect, test, vi} from 'vitest'
import {articleSchema} from '../../src/article/article.js'
import type {Article} from '../../src/article/article.js'
import type {Log} from '../../src/article/log.js'
import {clean} from '../../src/clean.js'
import type {Document} from '../../src/read/document.js'
import {cleanDocument} from '../../src/run/clean-document.js'
import type {CleanedPage} from '../../src/run/outcome.js'

const PAGE = `Menu

Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come. \uD800

Follow us on Facebook
`
const document: Document = {
  id: 'rain',
  content: PAGE,
  encoding: 'utf-8',
  hints: {},
  where: {file: 'rain.txt'}
}

afterEach(() => void vi.restoreAllMocks())

describe('cleanDocument', () => {
  test('renders HTML, of which nothing before it has made text', () => {
    const content = `<html><title>Rain falls on the old town</title><p>${PAGE.split('\n')[4]!}`
    const page = cleanDocument({...document, content, isHtml: true}) as CleanedPage
    expect(JSON.parse(page.log)).toMatchObject({raw: {rendered: true}})
    expect(JSON.parse(page.article)).toMatchObject({headline: 'Rain falls on the old town'})
  })

  test('writes down that the source has the page’s beginning only', () => {
    const {log} = cleanDocument({...document, truncated: true}) as CleanedPage
    expect(JSON.parse(log)).toMatchObject({raw: {truncated: true}})
    expect((cleanDocument(document) as CleanedPage).log).not.toContain('truncated')
  })

  test('tells of HTML that shows nothing, by its id', () => {
    expect(cleanDocument({...document, content: '<p> </p>', isHtml: true})).toEqual({
      id: 'rain',
      place: 'rain.txt',
      code: 'empty',
      message:
        "rain.txt can't be cleaned: the text has nothing but white space; scrape the page again, or leave it out."
    })
  })

  test('gives article and log as text, with what the table and the account need', () => {
    const page = cleanDocument(document) as CleanedPage
    const {article, log} = clean(PAGE, {id: 'rain', encoding: 'utf-8'})
    expect(JSON.parse(page.article) as Article).toEqual(article)
    expect(JSON.parse(page.log) as Log).toEqual(log)
    expect(page.article + page.log).not.toContain('\n')
    expect(page).toMatchObject({id: 'rain', headline: article.headline, kept: article.quality.kept})
    const {characters, documents} = page.tally
    expect(documents).toEqual({ok: 1})
    expect(characters).toEqual(log.books)
  })

  test('makes an error of a page at which tamis makes a mistake', () => {
    vi.spyOn(articleSchema, 'parse').mockImplementationOnce(() => {
      throw new TypeError('no such field')
    })
    expect(cleanDocument(document)).toEqual({
      id: 'rain',
      place: 'rain.txt',
      code: 'internal',
      message:
        "rain.txt can't be cleaned, by a mistake in tamis: no such field; please report it with the file."
    })
  })

  test('advises nothing that makes it worse where an article would fit no string', () => {
    vi.spyOn(articleSchema, 'parse').mockImplementationOnce(() => {
      throw new RangeError('Invalid string length')
    })
    expect(cleanDocument(document)).toMatchObject({
      code: 'too-large',
      message: "rain.txt can't be cleaned: what comes of it would not fit a string; part it, or leave it out."
    })
  })
})
