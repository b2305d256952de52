import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import * as api from '../src/index.js'
import {articleSchema, logSchema, replay, restore, stages, tamis, toPlugin, type Stage} from '../src/index.js'
import {run} from './run-tamis.js'

const ROOT = new URL('../', import.meta.url)
const RAW = `Menu

Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.

Shops in the lower streets stayed shut while the firemen pumped water out of the cellars until the evening.
`

/** Takes the one word that no stage of tamis's own takes. */
const noFiremen: Pick<Stage, 'name' | 'find'> = {
  name: 'firemen',
  *find({text}) {
    const start = text.indexOf('firemen')
    if (start < 0) return
    yield {
      op: 'cut',
      category: 'residue',
      start,
      end: start + 7,
      rule: 'firemen/word',
      reason: 'somebody’s own rule',
      confidence: 1
    }
  }
}

describe('the public surface', () => {
  test('is this, no more', () => {
    expect(Object.keys(api).sort()).toEqual([
      'CATEGORIES',
      'FIELDS',
      'articleSchema',
      'balance',
      'clean',
      'logSchema',
      'messages',
      'replay',
      'restore',
      'stages',
      'tamis',
      'toPlugin'
    ])
  })

  test('lists every stage once, by the name that its log has', () => {
    const names = stages.map(({name}) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(api.clean(RAW).log.stages.map(({stage}) => stage)).toEqual(names)
  })
})

describe('clean', () => {
  test('gives an article and its log, from which the text comes back', () => {
    const {article, log} = api.clean(RAW, {id: 'rain', url: 'https://a.example/rain', lang: 'en'})
    expect(articleSchema.parse(article)).toEqual(article)
    expect(logSchema.parse(log)).toEqual(log)
    expect(article).toMatchObject({id: 'rain', url: 'https://a.example/rain', inLanguage: 'en'})
    expect(article.articleBody).toMatch(/^The mayor said .* come\.\n\nShops in .* evening\.$/)
    expect(log.id).toBe('rain')
    expect(restore(article, log)).toBe(RAW)
    expect(replay(RAW, log)).toEqual(article.body)
  })

  test('calls a page “page” and its encoding utf-8 where nobody says otherwise', () => {
    expect(api.clean(RAW).article.id).toBe('page')
    expect(api.clean(RAW).log.raw.encoding).toBe('utf-8')
    expect(api.clean(RAW, {encoding: 'utf-16le'}).log.raw.encoding).toBe('utf-16le')
  })

  test('takes an empty address or language for none', () => {
    const {article} = api.clean(RAW, {url: '', lang: ''})
    expect(article).toEqual(api.clean(RAW).article)
    articleSchema.parse(article)
  })

  test('makes the log once', () => {
    const cleaned = api.clean(RAW)
    expect(cleaned.log).toBe(cleaned.log)
  })
})

describe('tamis', () => {
  test('is frozen, and gives processors that are not', () => {
    expect(() => tamis.use(toPlugin(noFiremen))).toThrow(/frozen/)
    expect(tamis().use(toPlugin(noFiremen))).not.toBe(tamis)
    expect(tamis.processSync(RAW).result.articleBody).toContain('firemen')
  })

  test('takes a string', () => {
    const file = tamis.processSync(RAW)
    expect(file.result).toEqual(api.clean(RAW).article)
    expect(file.data.log).toEqual(api.clean(RAW).log)
  })

  test('takes a VFile, by whose data or else by whose name the page is called', async () => {
    const named = await tamis.process(new VFile({value: RAW, path: 'seeds/rain.txt'}))
    expect(named.result.id).toBe('rain')
    const told = await tamis.process(new VFile({value: RAW, path: 'a.txt', data: {id: 'b', lang: 'fr'}}))
    expect(told.result).toMatchObject({id: 'b', inLanguage: 'fr'})
    expect(told.data.log?.id).toBe('b')
  })

  test('takes bytes', () => {
    expect(tamis.processSync(new VFile(Buffer.from(RAW))).result).toEqual(api.clean(RAW).article)
  })

  test('parses a page and runs the stages over it without making an article', async () => {
    const page = await tamis.run(tamis.parse(RAW))
    expect(page.type).toBe('page')
    expect(page.history.map(({stage}) => stage)).toEqual(stages.map(({name}) => name))
    const {raw, kept, lifted, cut, space} = api.balance(page)
    expect([raw, kept + lifted + cut + space]).toEqual([RAW.length, RAW.length])
  })

  test('runs a stage of one’s own behind its own, and writes it down', () => {
    const file = tamis().use(toPlugin(noFiremen)).processSync(RAW)
    expect(file.result.articleBody).toMatch(/while the pumped water/)
    expect(file.data.log?.stages.at(-1)).toMatchObject({
      stage: 'firemen',
      edits: [{op: 'cut', rule: 'firemen/word', before: 'firemen'}]
    })
    expect(restore(file.result, file.data.log!)).toBe(RAW)
    expect(replay(RAW, file.data.log!)).toEqual(file.result.body)
  })

  test('refuses a stage that takes what is gone, or what is not there', () => {
    const taking = (start: number, end: number) => ({
      name: 'wrong',
      find: () => [
        {
          op: 'cut',
          category: 'residue',
          start,
          end,
          rule: 'wrong/it',
          reason: 'to be refused',
          confidence: 1
        } as const
      ]
    })
    expect(() =>
      tamis()
        .use(toPlugin(taking(0, 4)))
        .processSync(RAW)
    ).toThrow(/`wrong\/it` at 0 takes what is already gone/)
    expect(() =>
      tamis()
        .use(toPlugin(taking(0, 1e6)))
        .processSync(RAW)
    ).toThrow(/is not in the page/)
  })
})

describe('the package', () => {
  test('is found by Node under its name, and its schemas under theirs', async () => {
    const program = `
      import * as all from 'tamis'
      import {tamis, clean, replay, restore} from 'tamis'
      import article from 'tamis/article.schema.json' with {type: 'json'}
      import log from 'tamis/log.schema.json' with {type: 'json'}
      const raw = ${JSON.stringify(RAW)}
      const cleaned = clean(raw)
      console.log(JSON.stringify({
        names: Object.keys(all).sort(),
        article: tamis.processSync(raw).result,
        isBack: restore(cleaned.article, cleaned.log) === raw,
        body: replay(raw, cleaned.log),
        schemas: [article.$id ?? article.id, log.$id ?? log.id]
      }))`
    const {status, stdout, stderr} = await run(
      process.execPath,
      ['--input-type=module', '--no-warnings', '-e', program],
      {
        cwd: fileURLToPath(ROOT)
      }
    )
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    const {article, log} = api.clean(RAW)
    expect(JSON.parse(stdout)).toEqual({
      names: Object.keys(api).sort(),
      article,
      isBack: true,
      body: replay(RAW, log),
      schemas: ['https://tamis.dev/article.schema.json', 'https://tamis.dev/log.schema.json']
    })
  })

  test('has every file that it exports, runs or types', async () => {
    const {exports, bin} = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>
      bin: Record<string, string>
    }
    const files = [...Object.values(exports), ...Object.values(bin)].flatMap(entry =>
      typeof entry === 'string' ? entry : Object.values(entry)
    )
    expect(files).toContain('./dist/index.d.ts')
    expect(files.filter(file => !existsSync(new URL(file, ROOT)))).toEqual([])
    expect(await readFile(new URL('dist/cli.js', ROOT), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})
