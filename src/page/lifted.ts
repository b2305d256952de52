import type {Field, Lift} from './finding.js'
import {languageOfTag} from './language-of-tag.js'
import type {Page} from './page.js'

/** What was lifted into a field so far, in the order it was found. */
export function liftedTo(page: Page, field: Field): Lift[] {
  const lifts: Lift[] = []
  for (const {findings} of page.history) {
    for (const finding of findings) if (finding.op === 'lift' && finding.field === field) lifts.push(finding)
  }
  return lifts
}

/** What was found first for a field, whether it was lifted or read. */
export function valueOf({history}: Pick<Page, 'history'>, field: Field): string | undefined {
  for (const {findings} of history) {
    for (const finding of findings)
      if ((finding.op === 'lift' || finding.op === 'read') && finding.field === field) return finding.value
  }
  return undefined
}

/** The page's language, as given or as read so far, without region or script: "en" of "en-US". */
export function languageOf(page: Pick<Page, 'hints' | 'history'>): string | undefined {
  const {lang} = page.hints
  return lang === undefined ? valueOf(page, 'inLanguage') : languageOfTag(lang)
}
