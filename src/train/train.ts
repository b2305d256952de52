/**
 * Train the judge: `npm run train -- pages.ndjson.gz`. Writes `src/judge/weights.json`, the same bytes from the same
 * pages, and tells how well the judge does on pages of sites that it has not seen.
 */
import {execFileSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {choiceFeatures} from '../judge/confidence.js'
import {decode} from '../judge/decode.js'
import {columnsOf} from '../judge/features.js'
import {mean, score, type Score} from '../measure/shingles.js'
import {parsePage} from '../page/page.js'
import {examplesOf, featuresOf, type Example, type FeatureNames} from './examples.js'
import {BARE, BRIEF, EMPTY, LEAN, SHORT} from './made-pages.js'
import {readUnread} from './read-unread.js'
import {inSource, PYTHON, writeWeights} from './weights-file.js'

/** A page that came out so well is one to be confident of. */
const GOOD = 0.9
/** The styles that no scraper makes: what they tell of the judge's confidence is not true of real pages. */
const MADE: ReadonlySet<string> = new Set([BARE, BRIEF, SHORT, LEAN])

async function train(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-train-'))
  try {
    const features = featuresOf(columnsOf(parsePage('A line.')))
    const pages = await writeExamples(file, folder, features)
    learn('trees', folder)
    const choices = judgeUnseen(pages, readFloats(join(folder, 'scores.f32')))
    writeFileSync(join(folder, 'choices.json'), JSON.stringify(choices))
    learn('confidence', folder)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim()
    writeWeights('judge/weights.json', {script: 'train', pages: file, learner: 'learn.py'}, [
      ['features', JSON.stringify(features)],
      ['confidence', read('confidence.json')],
      ['trees', read('trees.json')]
    ])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

type Page = Omit<Example, 'rows'>

async function writeExamples(file: string, folder: string, features: FeatureNames): Promise<Page[]> {
  const pages: Page[] = []
  const rowsFile = openSync(join(folder, 'rows.f32'), 'w')
  for await (const page of readUnread(file)) {
    for (const {rows, ...example} of examplesOf(page)) {
      writeSync(rowsFile, new Uint8Array(rows.buffer))
      pages.push(example)
    }
  }
  closeSync(rowsFile)
  const kept = pages.map(({id, style, site, words, labels}) => ({id, style, site, words, labels}))
  writeFileSync(join(folder, 'examples.json'), JSON.stringify({features, pages: kept}))
  return pages
}

function learn(what: 'trees' | 'confidence', folder: string): void {
  execFileSync(PYTHON, [inSource('train/learn.py'), what, folder], {stdio: 'inherit'})
}

function readFloats(file: string): Float32Array {
  const bytes = readFileSync(file)
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

/** Decode each page by the scores of trees that have not seen its site; tell how that went, style by style. */
function judgeUnseen(pages: readonly Page[], scores: Float32Array): {features: number[]; good: boolean}[] {
  const results = new Map<string, Score[]>()
  let from = 0
  const choices = pages.map(({id, style, lang, body, texts, words}) => {
    const own = scores.subarray(from, (from += texts.length))
    const {isKept, hope} = decode(own, words)
    const result = score(texts.filter((_, index) => isKept[index]).join('\n'), body, lang)
    const source = `${style} ${id.split('/')[0]!}`
    if (style !== EMPTY) results.set(source, [...(results.get(source) ?? []), result])
    return {
      features: choiceFeatures({scores: own, words, isKept, hope}),
      good: style !== EMPTY && f1(result) > GOOD
    }
  })
  const real = choices.filter((_, index) => !MADE.has(pages[index]!.style))
  for (const [source, own] of [...results].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const {precision, recall, f1} = mean(own)
    console.log(`${source.padEnd(24)} F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}`)
  }
  return real
}

function f1({precision, recall}: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Say which labelled pages to train on: npm run train -- pages.ndjson.gz')
  process.exitCode = 2
} else await train(file)
