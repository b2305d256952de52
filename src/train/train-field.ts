/**
 * Train which of a page's lines is its headline, `npm run train:headline -- pages.ndjson.gz`, which of its dates that of
 * its publication, `train:published`, and which names alone its authors', `train:signature`: in this order, as each goes
 * by what those before it find. Writes `src/fields/*-trees.json`, the same bytes from the same pages, and tells how often the
 * likeliest is right on pages of sites that the trees have not seen.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {rowOf} from '../fields/likelihoods.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {readLabelled} from '../run/read-labelled.js'
import type {FieldExample} from './field-example.js'
import {headlineExamples} from './headline-examples.js'
import {publishedExamples} from './published-examples.js'
import {signatureExamples} from './signature-examples.js'
import {inSource, PYTHON, writeWeights} from './weights-file.js'

const EXAMPLES: Readonly<Record<string, (page: LabelledPage) => FieldExample[]>> = {
  headline: headlineExamples,
  published: publishedExamples,
  signature: signatureExamples
}

async function train(
  field: string,
  examplesOf: (page: LabelledPage) => FieldExample[],
  file: string
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-train-'))
  try {
    const examples: FieldExample[] = []
    for await (const page of readLabelled(file)) examples.push(...examplesOf(page))
    const rows = examples.map(({features, ...example}) => ({...example, rows: features.map(rowOf)}))
    writeFileSync(join(folder, 'examples.json'), JSON.stringify(rows))
    execFileSync(PYTHON, [inSource('train/learn-field.py'), folder], {stdio: 'inherit'})
    const made = {script: `train:${field}`, pages: file, learner: 'learn-field.py'}
    const trees = readFileSync(join(folder, 'trees.json'), 'utf8').trim()
    writeWeights(`fields/${field}-trees.json`, made, [
      [
        'features',
        JSON.stringify(Object.keys(examples.find(({features}) => features.length > 0)?.features[0] ?? {}))
      ],
      ['trees', trees]
    ])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const [field = '', file] = process.argv.slice(2)
const examplesOf = EXAMPLES[field]
if (file === undefined || !examplesOf) {
  const scripts = Object.keys(EXAMPLES).map(name => `train:${name}`)
  console.error(`Say which labelled pages to train on: npm run ${scripts.join('|')} -- pages.ndjson.gz`)
  process.exitCode = 2
} else await train(field, examplesOf, file)
