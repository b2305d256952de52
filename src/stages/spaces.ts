import {isBlank} from '../page/character.js'
import type {Rewrite} from '../page/finding.js'
import type {Page} from '../page/page.js'
import type {Stage} from '../stage.js'

/** The last stage: what is kept has one plain space wherever it has white space. */
export const spaces: Stage = {
  name: 'spaces',
  summary:
    'Makes every run of white space inside a kept paragraph one plain space, no-break spaces included.',
  *find(page) {
    for (const {spans} of page.children) {
      for (const [start, end] of spans) yield* runsOf(page, start, end)
    }
  },
  specimens: [
    {
      name: 'a no-break space inside French quotation marks',
      lang: 'fr',
      page: 'Le ministre parle\n\nLe ministre a déclaré que « tout va bien » lors de la visite de mardi à la capitale du pays.',
      finds: [
        ['spaces/no-break', ' '],
        ['spaces/no-break', ' ']
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

function* runsOf({text}: Page, from: number, to: number): Generator<Rewrite> {
  for (let at = from; at < to; at++) {
    if (!isBlank(text.charCodeAt(at))) continue
    const start = at
    while (at < to && isBlank(text.charCodeAt(at))) at++
    const run = text.slice(start, at)
    const shows = run.replaceAll('\0', '')
    const after = start === from || at === to || shows === '' ? '' : ' '
    if (shows === after) continue
    const one = shows.length === 1
    yield {
      op: 'rewrite',
      start,
      end: at,
      after,
      rule: one ? 'spaces/no-break' : 'spaces/run',
      reason: one ? 'a white space that is not the plain one' : 'white space that is not one plain space',
      confidence: 1
    }
  }
}
