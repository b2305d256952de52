import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** How trained weights come again: the script of `package.json`, the pages, and what fits them. */
interface Provenance {
  readonly script: string
  /** The path of the labelled pages. */
  readonly pages: string
  /** The Python file in this folder. */
  readonly learner: string
}

/** The Python that runs the learners. */
export const PYTHON = process.env['PYTHON'] ?? 'python3'

/** A file of `src`: what is trained goes there, not beside what was built. */
export function inSource(path: string): string {
  return fileURLToPath(new URL(`../../src/${path}`, import.meta.url))
}

/**
 * Write weights with what is needed to make the same bytes again.
 *
 * @param path below `src`
 * @param parts names with their JSON, in order
 */
export function writeWeights(
  path: string,
  {script, pages, learner}: Provenance,
  parts: readonly (readonly [name: string, json: string])[]
): void {
  const [library = ''] = readFileSync(inSource('train/requirements.txt'), 'utf8').split('\n')
  const sha256 = createHash('sha256').update(readFileSync(pages)).digest('hex')
  const lines = [
    ['command', JSON.stringify(`npm run ${script} -- ${pages.split('/').pop()!}`)],
    ['data', JSON.stringify(`sha256 ${sha256}`)],
    ['maker', JSON.stringify(`${library}, settings and seed in src/train/${learner}`)],
    ...parts
  ]
  const rows = lines.map(([name, json]) => `"${name}": ${json}`)
  writeFileSync(inSource(path), `{\n${rows.join(',\n')}\n}\n`)
}
