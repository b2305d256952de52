import {readFileSync, readdirSync, writeFileSync} from 'node:fs'
import ts from 'typescript'
import {describe, expect, it, test} from 'vitest'
import type {Edit} from '../src/article/log.js'
import {clean} from '../src/clean.js'
import {LANGUAGES} from '../src/compiled/languages.js'
import {parsePage} from '../src/page/page.js'
import type {Stage} from '../src/stage.js'
import {stages} from '../src/stages.js'
import {stagesPage} from './stages-page.js'
import {nodesOf, placeOf, sources} from './sources.js'

const FOLDER = new URL('../src/stages/', import.meta.url)

describe('stages', () => {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts'))

  it('are all that is in their folder, each once', () => {
    expect(stages.map(({name}) => `${name}.ts`).sort()).toEqual(files.sort())
  })

  it.each(files)('are exported by their file’s name: %s', async file => {
    const name = file.replace('.ts', '')
    const exported = (await import(`../src/stages/${name}.ts`)) as Record<string, Stage>
    expect(Object.keys(exported)).toEqual([name])
    expect(exported[name]?.name).toBe(name)
    expect(stages).toContain(exported[name])
  })

  it('are on the page about them as they are in the source: see `npm run docs`', () => {
    const file = new URL('readme.md', FOLDER)
    const page = stagesPage(stages)
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(file, page)
    expect(readFileSync(file, 'utf8')).toBe(page)
  })
})

describe('rules', () => {
  it('by which others tell what a stage found are each in a specimen of it', () => {
    const found = new Set(
      stages.flatMap(stage => stage.specimens.flatMap(({finds}) => finds.map(([rule]) => rule)))
    )
    const read = sources.flatMap(source =>
      [...nodesOf(source.tree)]
        .filter(node => ts.isStringLiteral(node) && isRuleOfAnother(source.path, node.text))
        .map(node => ({place: placeOf(source, node), rule: (node as ts.StringLiteral).text}))
    )
    expect(read.length).toBeGreaterThan(5)
    expect(read.filter(({rule}) => !found.has(rule))).toEqual([])
  })
})

describe('stages with phrases', () => {
  const speaking = stages.filter(({name}) => languagesOf(name).length > 1)

  it.each(speaking)('have examples of both kinds in two of their languages: $name', stage => {
    const languages = languagesOf(stage.name)
    for (const examples of [stage.specimens, stage.nearMisses]) {
      const spoken = new Set(examples.map(({lang = ''}) => lang).filter(lang => languages.includes(lang)))
      expect(spoken.size).toBeGreaterThan(1)
    }
  })
})

describe.each(stages)('$name', stage => {
  const {summary, specimens, nearMisses} = stage

  it('says in one sentence what it does', () => {
    expect(summary).toMatch(/^[A-Z][^.!?]*\.$/)
  })

  test.each(specimens)('finds $name', ({page, lang, finds}) => {
    const {article, edits} = run(stage, page)
    expect(edits.map(edit => [edit.rule, textOf(page, edit)])).toEqual(finds)
    if (lang !== undefined && lang in LANGUAGES) expect(article.inLanguage).toBe(lang)
  })

  test.each(nearMisses)('leaves $name', ({page, lang, keeps, finds}) => {
    const {article, edits} = run(stage, page)
    expect(article.articleBody).toContain(keeps)
    expect(page).toContain(keeps)
    expect(edits.map(edit => [edit.rule, textOf(page, edit)])).toEqual(finds ?? [])
    if (lang !== undefined && lang in LANGUAGES) expect(article.inLanguage).toBe(lang)
  })

  test.each([...specimens, ...nearMisses])('has nothing to take from the article of $name', ({page}) => {
    const {articleBody, inLanguage} = clean(page).article
    const again = [...stage.find(parsePage(articleBody, {lang: inLanguage ?? undefined}))]
    // What is read stays; it may be read again.
    expect(again.filter(({op}) => op !== 'read')).toEqual([])
  })
})

/** Whether the words in a file's code are a rule of a stage that is neither that file nor has its folder. */
function isRuleOfAnother(path: string, text: string): boolean {
  if (!/^[a-z]+(?:\/[a-z-]+)+$/.test(text)) return false
  const stage = text.slice(0, text.indexOf('/'))
  return (
    stages.some(({name}) => name === stage) && path !== `stages/${stage}.ts` && !path.startsWith(`${stage}/`)
  )
}

/** The languages in whose folders the stage has phrases. */
function languagesOf(stage: string): string[] {
  return Object.keys(LANGUAGES).filter(language => LANGUAGES[language]?.[stage])
}

function run({name}: Stage, page: string) {
  const {article, log} = clean(page)
  return {article, edits: log.stages.find(({stage}) => stage === name)!.edits}
}

/** The text that an edit is about; of a break, the words on either side of it. */
function textOf(page: string, edit: Edit): string {
  if (edit.op !== 'break') return page.slice(edit.start, edit.end)
  return `${page.slice(0, edit.start).split(/\s/).at(-1)}¶${page.slice(edit.end).split(/\s/)[0]}`
}
