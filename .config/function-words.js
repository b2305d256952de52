/**
 * The function words of a language, after the lists of the npm package stopword (MIT).
 *
 *     npm run function-words             each language's words that its list lacks, to look at, where it has one
 *     npm run function-words -- xx xxx   src/language/xx/words.json, from the list "xxx"; one that is there is left alone
 *
 * The package's lists mix words of grammar with plain nouns and verbs. A new file has the short words of its list;
 * thin it by hand to the hundred or so that every sentence has some of, and put in what is missing.
 */
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** Letters of a word of grammar at most; longer ones are put in by hand. */
const LONGEST = 6

/** @type {unknown} */
// @ts-expect-error: the package has no types
const lists = await import('stopword')
const folder = fileURLToPath(new URL('../src/language/', import.meta.url))
const [language, code] = process.argv.slice(2)

if (language === undefined) for (const entry of readdirSync(folder, {withFileTypes: true})) compare(entry)
else if (code === undefined) throw new Error('Name a language and its list: npm run function-words -- xx xxx')
else start(language, code)

/** @param {import('node:fs').Dirent} entry */
function compare(entry) {
  if (!entry.isDirectory()) return
  /** @type {unknown} */
  const data = JSON.parse(readFileSync(`${folder}${entry.name}/words.json`, 'utf8'))
  const {source, function: words} = /** @type {{source: string, function: string[]}} */ (data)
  const [, after] = /"(\w+)"/.exec(source) ?? []
  if (after === undefined) return
  const known = new Set(listOf(after))
  const own = words.filter(word => !known.has(word))
  console.log(`${entry.name}: ${words.length} words, of its own ${own.join(' ') || 'none'}`)
}

/** @param {string} name @param {string} code */
function start(name, code) {
  const words = listOf(code).filter(word => /^[\p{L}\p{M}]+$/u.test(word) && word.length <= LONGEST)
  const data = {
    note: 'Words of grammar; every sentence has some, few labels do.',
    source: `chosen after the list "${code}" of the npm package stopword (MIT)`,
    and: [],
    function: [...new Set(words)].sort()
  }
  const file = `${folder}${name}/words.json`
  if (existsSync(file)) throw new Error(`${file} is there, thinned by hand; move it away to begin it anew`)
  mkdirSync(`${folder}${name}`, {recursive: true})
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`)
  console.log(`${file} has ${data.function.length} words, to be thinned by hand.`)
}

/** @param {string} code ISO 639-3 @returns {readonly string[]} */
function listOf(code) {
  /** @type {unknown} */
  const list = /** @type {Readonly<Record<string, unknown>>} */ (lists)[code]
  if (!Array.isArray(list)) throw new Error(`stopword has no list "${code}"`)
  return list.map(word => String(word).toLowerCase())
}
