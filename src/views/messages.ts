import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {toArticle} from '../article/to-article.js'
import type {Finding} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {locatorOf, type FullPoint} from './locate.js'

/**
 * A unified plugin: all that the stages did, as messages of the file, for `vfile-reporter` and its like. Use it
 * last, as it knows what was done before it. A message has the edit's reason, where it stands in the raw page
 * (`place`), its stage (`source`) and the rest of its rule (`ruleId`), what stood there (`actual`) and what stands
 * there now (`expected`), category or field as a `note`, and its `confidence`. What the article warns of is a
 * warning of the file.
 *
 * Messages are made only by this plugin: each is an Error with a stack, too dear for every page of a corpus.
 *
 * @example
 * const file = tamis().use(messages).processSync(raw)
 * console.error(reporter(file))
 */
export const messages: Plugin<[], Page> = () => (page, file) => {
  const locate = locatorOf(page.raw)
  for (const {stage, findings} of page.history) {
    for (const finding of findings) tell(file, page.raw, stage, finding, locate)
  }
  const {warnings} = toArticle(page, '', file.data.tamis?.known).quality
  for (const warning of warnings) file.message(warning, {source: 'tamis'})
}

function tell(
  file: VFile,
  raw: string,
  stage: string,
  finding: Finding,
  locate: (offset: number) => FullPoint
): void {
  const {start, end, rule, reason, confidence} = finding
  const message = file.info(reason, {
    place: {start: locate(start), end: locate(end)},
    source: stage,
    ruleId: rule.startsWith(`${stage}/`) ? rule.slice(stage.length + 1) : rule
  })
  Object.assign(message, {actual: raw.slice(start, end), confidence, ...outcomeOf(finding)})
}

function outcomeOf(finding: Finding): {readonly expected?: string[]; readonly note?: string} {
  switch (finding.op) {
    case 'cut':
      return {expected: [''], note: `cut as ${finding.category}`}
    case 'lift':
      return {expected: [''], note: `lifted: ${finding.field} = ${finding.value}`}
    case 'read':
      return {note: `read: ${finding.field} = ${finding.value}`}
    case 'rewrite':
    case 'join':
      return {expected: [finding.after]}
    case 'break':
      return {expected: ['\n\n']}
  }
}
