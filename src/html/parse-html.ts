import type {Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter} from 'parse5'

/** HTML that no browser shows as it stands, and that takes the longer to read the more there is of it. */
export class HtmlError extends Error {
  override readonly name = 'HtmlError'
}

/** Elements within each other; browsers stop at 512. What walks a tree goes down with it on the stack. */
const DEEPEST = 1024
/** Elements of a page; the largest that people read have a fifth of it. */
const MOST = 500_000
/** Of a page whose tags are never closed the parser opens several again for each; by so much it may outgrow its source. */
const REPAIRS = 10_000

/**
 * HTML as the tree that browsers make of it. These are the parts of rehype-parse, put together again for the sake of
 * their limits: a parser repairs what is nested without end in a time, and to a size, that grow with its square.
 *
 * @throws {HtmlError} where it is nested that deeply, or has too many elements.
 */
export function parseHtml(html: string): Root {
  const tree = fromParse5(parse(html, {treeAdapter: limited(html.length), scriptingEnabled: false}))
  if (tree.type !== 'root') throw new HtmlError('it is no document')
  return tree
}

function limited(length: number): TreeAdapter<DefaultTreeAdapterMap> {
  const most = Math.min(MOST, length / 2 + REPAIRS)
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++elements > most) throw new HtmlError(tooMany(most))
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush() {
      if (++depth > DEEPEST) throw new HtmlError(`its elements are nested more than ${DEEPEST} deep`)
    },
    onItemPop() {
      depth--
    },
    // What a table can't hold is put before it: it is looked for from the end, as it is the last one.
    insertBefore(parent, child, next) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(next), 0, child)
      child.parentNode = parent
    }
  }
}

function tooMany(most: number): string {
  const number = `more than ${Math.floor(most)} elements`
  return most === MOST ? `it has ${number}` : `its tags, which are never closed, come to ${number}`
}
