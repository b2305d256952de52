import type {Element, Root} from 'hast'
import {toText} from 'hast-util-to-text'
import {SKIP, visit} from 'unist-util-visit'
import type {Known} from '../article/log.js'
import type {Hints} from '../page/page.js'
import {metadataOf} from './metadata.js'
import {parseHtml} from './parse-html.js'

/** What a page's HTML comes to. */
interface Rendered {
  /** The window's title on a line of its own, then what the page shows. */
  readonly text: string
  readonly hints: Hints
  readonly known: readonly Known[]
}

/**
 * What a browser without scripts or styles shows of a page, by HTML's own rules for `innerText`, and what the page
 * says of itself in JSON-LD, Open Graph, `meta` and `time`.
 *
 * @param url the page's address, where it is known
 * @throws {HtmlError} where it is nested too deeply.
 */
export function render(html: string, url?: string): Rendered {
  const tree = parseHtml(html)
  const {hints, known} = metadataOf(tree, url)
  const {title, body} = partsOf(tree)
  const shown = body ? toText(body) : ''
  const heading = title ? toText(title).trim() : ''
  return {text: heading === '' ? shown : `${heading}\n\n${shown}`, hints, known}
}

/** Takes out what only stands in for scripts, too: mostly a second copy of each image. */
function partsOf(tree: Root): {readonly title?: Element; readonly body?: Element} {
  const parts: {title?: Element; body?: Element} = {}
  visit(tree, 'element', node => {
    if (node.tagName === 'svg') return SKIP
    if (node.tagName === 'title') parts.title ??= {...node, tagName: 'span'}
    if (node.tagName === 'body') parts.body ??= node
    // All of a parent's at once, before they are visited: a page may have a hundred thousand.
    if (node.children.some(isNoscript)) node.children = node.children.filter(child => !isNoscript(child))
    return undefined
  })
  return parts
}

function isNoscript(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'noscript'
}
