import type {Page} from '../page/page.js'
import {opensComments} from './opens-comments.js'
import {trunkOf} from './trunk.js'

/** The index of the heading of the comments behind the article's text, or of the page's end. */
export function commentsBelow(page: Page): number {
  const {end} = trunkOf(page)
  const index = page.children.findIndex((block, at) => at >= end && opensComments(page, block))
  return index < 0 ? page.children.length : index
}
