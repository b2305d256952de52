import type {Page} from '../page/page.js'
import type {Dateline} from './datelines.js'
import {signsOf} from './dateline-signs.js'
import {likeliest} from './likeliest.js'
import {likelihoodsOf} from './likelihoods.js'

/** Units of `2023-01-17`. */
const DAY = 10

/** The date that an article was published on, most likely. */
export interface Published {
  readonly line: Dateline
  /** From 0 to 1. */
  readonly likelihood: number
}

/** The likeliest of a page's dates; those of the same day speak for one another. One that the address names is it. */
export function publishedOf(page: Page, all: readonly Dateline[]): Published | undefined {
  const lines = all.filter(mayBePublished)
  const named = lines.find(({iso}) => isNamed(page.hints.url, iso))
  if (named) return {line: named, likelihood: 1}
  const found = likeliest(
    likelihoodsOf('published', signsOf(page, lines)),
    lines.map(({iso}) => iso.slice(0, DAY))
  )
  return found && {line: lines[found.at[0]!]!, likelihood: found.likelihood}
}

/** Whether nothing says that it is the date of something else. */
export function mayBePublished({label}: Dateline): boolean {
  return label?.role !== 'modified'
}

/** `/2024/03/12/bridge-opens` */
function isNamed(url: string | undefined, iso: string): boolean {
  const [year, month, day] = iso.slice(0, DAY).split('-')
  return (
    url !== undefined &&
    [`${year}/${month}/${day}`, `${year}-${month}-${day}`].some(name => url.includes(name))
  )
}
