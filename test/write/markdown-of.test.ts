import fc from 'fast-check'
import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {clean} from '../../src/clean.js'
import {markdownOf} from '../../src/write/markdown-of.js'
import {lineArticle} from './made.js'

const FRONT_MATTER = /^---\n((?:.+\n)*)---\n/

/** Kind and text of each block; of a list, of each item. */
function blocksOf(nodes: readonly RootContent[]): [string, string][] {
  return nodes.flatMap((node): [string, string][] => {
    if (node.type === 'heading') return [[`heading ${node.depth}`, textOf(node)]]
    if (node.type === 'blockquote') return [['quote', textOf(node)]]
    if (node.type === 'list') return node.children.map(item => ['item', textOf(item)])
    return [[node.type, textOf(node)]]
  })
}

/** Of text alone: what a text was read as otherwise stands there by its name. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const isPlain = /^(?:heading|blockquote|paragraph|listItem)$/.test(node.type)
  return isPlain && 'children' in node ? node.children.map(textOf).join('') : `(${node.type})`
}

describe('markdownOf', {timeout: 30_000}, () => {
  test('reads back as the same blocks of the same text', () => {
    fc.assert(
      fc.property(lineArticle, article => {
        const blocks = article.body.map(({type, text}) => [
          type === 'heading' ? 'heading 2' : type,
          type === 'quote' || type === 'item' ? text.replace(/^(?:\d+[.)]|\S) /, '') : text
        ])
        const headline = article.headline === null ? [] : [['heading 1', article.headline]]
        const markdown = markdownOf(article).replace(FRONT_MATTER, '')
        expect(blocksOf(fromMarkdown(markdown).children)).toEqual([...headline, ...blocks])
      }),
      {numRuns: 400}
    )
  })

  test.each([
    ['– en stige og et tau', '- en stige og et tau'],
    ['– Det skal være mulig, sier hun.', '- – Det skal være mulig, sier hun.']
  ])('takes from an item the sign that made it one, not the dash of what somebody says: %s', (text, item) => {
    const {article} = clean('Rain falls.')
    const body = [{type: 'item' as const, text, spans: [[0, 1] as [number, number]]}]
    expect(
      markdownOf({...article, body})
        .replace(FRONT_MATTER, '')
        .trim()
    ).toBe(item)
  })

  test('says what is known in YAML, whatever it is', () => {
    fc.assert(
      fc.property(lineArticle, article => {
        const {id, url, author, publisher, datePublished, inLanguage, articleSection, keywords} = article
        const known = {id, url, author: author.map(({name}) => name), publisher: publisher?.name ?? null}
        const all = {...known, datePublished, inLanguage, articleSection, keywords}
        const said = Object.entries(all).filter(([, value]) => value !== null && value.length > 0)
        const [, yaml = ''] = FRONT_MATTER.exec(markdownOf(article)) ?? []
        expect(parse(yaml)).toEqual({id, ...Object.fromEntries(said)})
      }),
      {numRuns: 400}
    )
  })
})
