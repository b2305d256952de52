/**
 * Train where lines end that lost their ends: `npm run train:seams -- pages.ndjson.gz`. Writes
 * `src/layout/seam-trees.json`, the same bytes from the same pages. The `block` dump of a page tells where the lines of
 * its `spaced` and `glued` dumps end; of the `block` dump itself, no line ends at a space. As most of the pages are English,
 * each is there once more with its titles written as other languages write them.
 */
import {execFileSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isFused} from '../layout/fused.js'
import {piecesOfLines} from '../layout/piece.js'
import {Seams} from '../layout/seam-features.js'
import {parsePage} from '../page/page.js'
import {readLabelled} from '../run/read-labelled.js'
import {labelBlocks} from './label-blocks.js'
import {seamLabels, type Seam} from './seam-labels.js'
import {sentenceCase, writtenAs} from './sentence-case.js'
import {inSource, PYTHON, writeWeights} from './weights-file.js'

const STYLES = ['spaced', 'glued', 'block'] as const
/** wcxb has easy pages: see learn.py. */
const HALF = 0.6
/** Where the article begins and ends, and within it, a boundary matters more than between two entries of a menu. */
const NEAR = 3

async function train(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-train-'))
  try {
    const rowsFile = openSync(join(folder, 'rows.f32'), 'w')
    let dumpIndex = 0
    for await (const {id, lang, body, dumps} of readLabelled(file)) {
      const block = dumps?.['block']
      if (block === undefined) continue
      const isRight = labelBlocks(block.split('\n'), body ?? '', lang ?? 'und')
      const recased = sentenceCase(block)
      for (const style of STYLES) {
        const dump = dumps?.[style] ?? ''
        const seams = seamLabels(block, dump)
        const texts =
          style === 'spaced' && recased !== block ? [dump, writtenAs(recased, dump, seams)] : [dump]
        for (const text of texts) {
          const weight = (id.startsWith('wcxb/') ? HALF : 1) / texts.length
          const rows = rowsOf(text, style, seams, isRight, [dumpIndex++, weight])
          writeSync(rowsFile, new Uint8Array(Float32Array.from(rows).buffer))
        }
      }
    }
    closeSync(rowsFile)
    execFileSync(PYTHON, [inSource('train/learn-seams.py'), folder], {stdio: 'inherit'})
    const made = {script: 'train:seams', pages: file, learner: 'learn-seams.py'}
    const trees = readFileSync(join(folder, 'trees.json'), 'utf8').trim()
    writeWeights('layout/seam-trees.json', made, [['trees', trees]])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** A row for each place where a line may end: whether it does, the dump, its weight, features. */
function rowsOf(
  dump: string,
  style: string,
  labels: ReadonlyMap<number, Seam>,
  isRight: readonly boolean[],
  [index, weight]: readonly [index: number, weight: number]
): number[] {
  const page = parsePage(dump)
  const {pieces, lines} = piecesOfLines(dump, page.children)
  const seams = new Seams(dump, pieces, lines)
  const fused = isFused(page)
  const rows: number[] = []
  let last: number | undefined
  for (const [at, {start, gap, open}] of pieces.entries()) {
    const label = labels.get(start)
    if (label === undefined) continue
    const isNear = isRight[label.line]! || (last !== undefined && isRight[last]!)
    last = label.line
    if (!open || !(fused || seams.lines.isAlone(at))) continue
    // Some of what is fused in the best of dumps are two elements too.
    if (style === 'block' && gap === 0) continue
    rows.push(label.begins ? 1 : 0, index, isNear ? weight * NEAR : weight)
    for (const feature of seams.of(at)) rows.push(feature)
  }
  return rows
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Say which labelled pages to train on: npm run train:seams -- pages.ndjson.gz')
  process.exitCode = 2
} else await train(file)
