import {toBlock} from './block.js'
import {fill} from './fill.js'
import type {Finding, Join, Rewrite} from './finding.js'
import {changed, isBlankBetween, type Page} from './page.js'

/** Put rewrites (and the white space of joins) into the page's text, filled up to the length they had. */
export function rewrite(page: Page, findings: readonly Finding[], done: Finding[]): Page {
  const rewrites = findings.filter(finding => finding.op === 'rewrite' || finding.op === 'join')
  for (const finding of rewrites) if (finding.op === 'rewrite') done.push(finding)
  rewrites.forEach(assertNoLonger)
  const text = fill(page.text, rewrites)
  return changed(page, text, refreshed(page, text, rewrites))
}

/** @throws {RangeError} */
function assertNoLonger({start, end, after, rule}: Rewrite | Join): void {
  if (after.length > end - start)
    throw new RangeError(`Finding \`${rule}\` at ${start} makes the text longer`)
}

/** The blocks, those with a rewrite in them looked at anew: white space for white space changes nothing of them. */
function refreshed(page: Page, text: string, rewrites: readonly (Rewrite | Join)[]): Page['children'] {
  const seen = rewrites.filter(
    ({start, end, after}) => after.trim() !== '' || !isBlankBetween(page.text, start, end)
  )
  if (seen.length === 0) return page.children
  let next = 0
  return page.children.map(block => {
    while (next < seen.length && seen[next]!.end <= block.start) next++
    const touched = next < seen.length && seen[next]!.start < block.end
    return touched ? toBlock(text, block.spans) : block
  })
}
