import {firstValueOf} from './lifted.js'
import type {Page} from './page.js'

/** The page's language, as given or as read so far; BCP 47. */
export function languageOf(page: Pick<Page, 'hints' | 'history'>): string | undefined {
  return page.hints.lang ?? firstValueOf(page, 'inLanguage')
}
