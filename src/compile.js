/**
 * Gather what the build must know: the phrases of `src/language/*`, the tool's version, and one hash over
 * everything that decides what leaves a page. Written to `src/compiled/`, which git ignores: a file for each, so that
 * whoever asks for the version alone reads no phrases.
 *
 * A language is a folder, a stage's phrases are a file in it, so adding either needs no line anywhere else.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(join(root, folder), {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]
    )
}

/** @param {string} file */
function read(file) {
  // The same hash on every system, whatever git makes of line endings.
  return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')
}

const data = filesBelow('language').filter(file => file.endsWith('.json'))

/**
 * What notes and sources say is for whoever reads the data: half of its bytes, in each thread.
 *
 * @param {string} key
 * @param {unknown} value
 */
const withoutNotes = (key, value) => (key === 'note' || key === 'source' ? undefined : value)

/** @type {Record<string, Record<string, unknown>>} */
const languages = {}
for (const file of data) {
  const [, language = '', name = ''] = file.split(/[/\\]/)
  /** @type {unknown} */
  const phrases = JSON.parse(read(file))
  languages[language] = {...languages[language], [name.replace('.json', '')]: phrases}
}

/** What decides on a page: what HTML shows of it, the stages and their order, all that they use, and the article. */
const DECISIVE = [
  ...['article', 'fields', 'html', 'judge', 'language', 'layout', 'outline', 'page', 'stages', 'trees'],
  ...['clean.ts', 'stage.ts', 'stages.ts']
]

const rules = createHash('sha256')
for (const name of DECISIVE) {
  for (const file of name.endsWith('.ts') ? [name] : filesBelow(name)) {
    if (/\.(?:ts|json)$/.test(file)) rules.update(`${file.replaceAll('\\', '/')}\0${read(file)}\0`)
  }
}

/** @type {unknown} */
const manifest = JSON.parse(readFileSync(join(root, '../package.json'), 'utf8'))
const {name, version} = /** @type {{name: string, version: string}} */ (manifest)

const weights = read('judge/weights.json')
const seams = read('layout/seam-trees.json')
const [headline = '', published = '', signature = ''] = ['headline', 'published', 'signature'].map(field =>
  read(`fields/${field}-trees.json`)
)

/** @param {string} file @param {string} text */
function write(file, text) {
  writeFileSync(join(root, 'compiled', file), `// Made by src/compile.js; never edited.\n${text}`)
}

mkdirSync(join(root, 'compiled'), {recursive: true})

write(
  'tool.ts',
  `export const TOOL = '${name} ${version}'

/** sha256 over the source of ${DECISIVE.join(', ')}. */
export const RULES = '${rules.digest('hex')}'
`
)

// Text that is parsed: much sooner read than an object literal of this size. Without a prototype, as a page may say that
// its language is “constructor”.
write(
  'languages.ts',
  `import type {Language} from '../language/language.js'

export const LANGUAGES: Readonly<Record<string, Language>> = Object.setPrototypeOf(
  JSON.parse(${JSON.stringify(JSON.stringify(languages, withoutNotes))}),
  null
)
`
)

write(
  'trees.ts',
  `import type {Weights} from '../judge/model.js'
import type {FieldWeights, TreeWeights} from '../trees/forest.js'

export const WEIGHTS = JSON.parse(${JSON.stringify(weights.trim())}) as Weights

/** What src/layout/seam-score.ts goes by. */
export const SEAMS = JSON.parse(${JSON.stringify(seams.trim())}) as TreeWeights

/** What src/fields/likelihoods.ts goes by. */
export const HEADLINE = JSON.parse(${JSON.stringify(headline.trim())}) as FieldWeights
export const PUBLISHED = JSON.parse(${JSON.stringify(published.trim())}) as FieldWeights
export const SIGNATURE = JSON.parse(${JSON.stringify(signature.trim())}) as FieldWeights
`
)
