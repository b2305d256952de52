import {parsePage, type Page} from '../page/page.js'
import {sift} from '../stage.js'
import {stages} from '../stages.js'

/** A page as a stage gets it, with or without its address. */
export function pageBefore(stage: string, raw: string, url?: string): Page {
  const before = stages.slice(
    0,
    stages.findIndex(({name}) => name === stage)
  )
  return before.reduce(sift, parsePage(raw, {url}))
}
