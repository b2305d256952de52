import {VOID, WIDE, isBlank} from '../page/character.js'
import type {Rewrite} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {rewrite} from '../page/propose.js'
import {GAP} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** The last stage: what is kept has one plain space wherever it has white space. */
export const spaces: Stage = {
  name: 'spaces',
  summary:
    'Makes every run of white space inside a kept paragraph one plain space, no-break spaces included.',
  *find(page) {
    for (const {spans, shape} of page.children) {
      if ((shape.kinds & (WIDE | VOID | GAP)) === 0) continue
      for (const [start, end] of spans) yield* runsOf(page, start, end)
    }
  },
  specimens: [
    {
      name: 'a no-break space inside French quotation marks',
      lang: 'fr',
      page: 'Le ministre parle\n\nLe ministre a déclaré que «\u00A0tout va bien\u00A0» lors de la visite de mardi à la capitale du pays.',
      finds: [
        ['spaces/no-break', '\u00A0'],
        ['spaces/no-break', '\u00A0']
      ]
    },
    {
      name: 'a tab and two spaces',
      lang: 'en',
      page: 'Rain falls\n\nThe mayor said on \t Tuesday that rain had fallen for the whole of the week in the old town.',
      finds: [['spaces/run', ' \t ']]
    }
  ],
  nearMisses: [
    {
      name: 'one plain space',
      page: 'Rain falls\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week in the old town.',
      keeps: 'The mayor said on Tuesday that rain had fallen'
    }
  ]
}

/** White space other than one plain space: another kind, filler, or two of them. */
const OTHER = /[^\S ]|[\0\x85]| {2}/g

function runsOf({text}: Page, from: number, to: number): Rewrite[] {
  const runs: Rewrite[] = []
  const span = text.slice(from, to)
  OTHER.lastIndex = 0
  for (let spot = OTHER.exec(span); spot; spot = OTHER.exec(span)) {
    let start = from + spot.index
    let end = start
    while (start > from && isBlank(text.charCodeAt(start - 1))) start--
    while (end < to && isBlank(text.charCodeAt(end))) end++
    const shows = text.slice(start, end).replaceAll('\0', '')
    const after = start === from || end === to || shows === '' ? '' : ' '
    if (shows !== after) runs.push(rewriteOf(start, end, after, shows.length === 1))
    OTHER.lastIndex = end - from
  }
  return runs
}

function rewriteOf(start: number, end: number, after: string, one: boolean): Rewrite {
  return rewrite({start, end}, after, {
    rule: one ? 'spaces/no-break' : 'spaces/run',
    reason: one ? 'a white space that is not the plain one' : 'white space that is not one plain space',
    confidence: 1
  })
}
