/**
 * Train what a headline looks like: `npm run train:headline -- pages.ndjson.gz`. Writes
 * `src/fields/headline-trees.json`, the same bytes from the same pages, and tells how often the likeliest line is the
 * headline on pages of sites that the trees have not seen.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {linesOf} from '../fields/headline-lines.js'
import {signsOf} from '../fields/headline-signs.js'
import {trunkOf} from '../judge/trunk.js'
import {foldText} from '../language/fold.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {markFields} from '../measure/mark-fields.js'
import {parsePage} from '../page/page.js'
import {readLabelled} from '../run/read-labelled.js'
import {sift} from '../stage.js'
import {stages} from '../stages.js'
import {siteOf} from './site-of.js'
import {inSource, PYTHON, writeWeights} from './weights-file.js'

/** The styles of pages that begin with their headline, and of those that have none. */
const OPENED = 'opened'
const BODY = 'body'

/** The lines of a page that may be its headline, in one style. */
interface Example {
  readonly style: string
  readonly site: string
  /** Folded: two that are the same to a reader are the same. */
  readonly texts: readonly string[]
  readonly rows: readonly (readonly number[])[]
  readonly isHeadline: readonly boolean[]
}

async function train(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-train-'))
  try {
    const examples: Example[] = []
    for await (const page of readLabelled(file)) examples.push(...examplesOf(page))
    writeFileSync(join(folder, 'examples.json'), JSON.stringify(examples))
    execFileSync(PYTHON, [inSource('train/learn-headline.py'), folder], {stdio: 'inherit'})
    const made = {script: 'train:headline', pages: file, learner: 'learn-headline.py'}
    const trees = readFileSync(join(folder, 'trees.json'), 'utf8').trim()
    writeWeights('fields/headline-trees.json', made, [['trees', trees]])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** A page in each of its styles, from its headline on, as pages that are copied by hand, and without it. */
function examplesOf({id, url, headline, body = '', dumps = {}}: LabelledPage): Example[] {
  if (headline == null || headline === '') return []
  const lines = dumps['block']?.split('\n') ?? []
  const from = lines.findLastIndex((line, index) => index > 0 && isHit(line, headline))
  const opened = from < 0 ? {} : {[OPENED]: lines.slice(from).join('\n')}
  const site = siteOf(url ?? '') ?? id
  return Object.entries({...dumps, ...opened, [BODY]: body}).map(([style, raw]) => exampleOf(style, raw, site, headline))
}

function exampleOf(style: string, raw: string, site: string, headline: string): Example {
  const before = stages.slice(
    0,
    stages.findIndex(({name}) => name === 'headline')
  )
  const page = before.reduce(sift, parsePage(raw))
  const trunk = trunkOf(page)
  const lines = linesOf(page, trunk)
  return {
    style,
    site,
    texts: lines.map(({text}) => foldText(text)),
    rows: signsOf(page, trunk, lines).map(signs => Object.values(signs) as number[]),
    isHeadline: lines.map(({text}) => isHit(text, headline))
  }
}

function isHit(text: string, headline: string): boolean {
  return markFields({headline: text, author: [], datePublished: null}, {headline}).headline === 'hit'
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Say which labelled pages to train on: npm run train:headline -- pages.ndjson.gz')
  process.exitCode = 2
} else await train(file)
