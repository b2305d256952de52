/**
 * Train where lines end that lost their ends: `npm run train:seams -- pages.ndjson.gz`. Writes
 * `src/layout/seam-trees.json`, the same bytes from the same pages. The `block` dump of a page tells where the lines of
 * its `spaced` and `glued` dumps end; of the `block` dump itself, no line ends at a space.
 */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {piecesOfLines} from '../layout/piece.js'
import {Seams} from '../layout/seam-features.js'
import {isFused} from '../layout/split.js'
import {parsePage} from '../page/page.js'
import {readLabelled} from '../run/read-labelled.js'
import {seamLabels} from './seam-labels.js'

const PYTHON = process.env['PYTHON'] ?? 'python3'
const STYLES = ['spaced', 'glued', 'block'] as const

const here = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

async function train(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-train-'))
  try {
    const rowsFile = openSync(join(folder, 'rows.f32'), 'w')
    let pages = 0
    for await (const {id, dumps} of readLabelled(file)) {
      const block = dumps?.['block']
      if (block === undefined) continue
      for (const style of STYLES) {
        const rows = rowsOf(dumps?.[style] ?? '', block, style, pages, id)
        writeSync(rowsFile, new Uint8Array(Float32Array.from(rows).buffer))
      }
      pages++
    }
    closeSync(rowsFile)
    execFileSync(PYTHON, [here('train/learn-seams.py'), folder], {stdio: 'inherit'})
    writeWeights(file, readFileSync(join(folder, 'trees.json'), 'utf8').trim())
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** A row for each place where a line may end: whether it does, the dump, whether the page counts half, features. */
function rowsOf(dump: string, block: string, style: string, page: number, id: string): number[] {
  const {children} = parsePage(dump)
  const labels = seamLabels(block, dump)
  const {pieces, lines} = piecesOfLines(dump, children)
  const seams = new Seams(dump, pieces, lines)
  const fused = isFused(parsePage(dump))
  const rows: number[] = []
  for (const [at, {start, gap, open}] of pieces.entries()) {
    const label = labels.get(start)
    if (!open || label === undefined || !(fused || seams.lines.isAlone(at))) continue
    // Some of what is fused in the best of dumps are two elements too.
    if (style === 'block' && gap === 0) continue
    rows.push(
      label.begins ? 1 : 0,
      page * STYLES.length + STYLES.indexOf(style as 'block'),
      id.startsWith('wcxb/') ? 1 : 0
    )
    for (const feature of seams.of(at)) rows.push(feature)
  }
  return rows
}

function writeWeights(file: string, trees: string): void {
  const lines = [
    `"command": "npm run train:seams -- ${file.split('/').pop()!}"`,
    `"data": "sha256 ${createHash('sha256').update(readFileSync(file)).digest('hex')}"`,
    `"maker": ${JSON.stringify(`${readFileSync(here('train/requirements.txt'), 'utf8').split('\n')[0]!}, settings and seed in src/train/learn-seams.py`)}`,
    `"trees": ${trees}`
  ]
  writeFileSync(here('layout/seam-trees.json'), `{\n${lines.join(',\n')}\n}\n`)
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Say which labelled pages to train on: npm run train:seams -- pages.ndjson.gz')
  process.exitCode = 2
} else await train(file)
