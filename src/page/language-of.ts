import {languageOfTag} from './language-of-tag.js'
import {firstValueOf} from './lifted.js'
import type {Page} from './page.js'

/** The page's language, as given or as read so far, without region or script: "en" of "en-US". */
export function languageOf(page: Page): string | undefined {
  const {lang} = page.hints
  return lang === undefined ? firstValueOf(page, 'inLanguage') : languageOfTag(lang)
}
