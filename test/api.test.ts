import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {unified} from 'unified'
import {VFile} from 'vfile'
import * as api from '../src/index.js'
import {
  articleSchema,
  lift,
  logSchema,
  replay,
  restore,
  stages,
  tamis,
  tamisCompile,
  tamisParse,
  textOf,
  toPlugin,
  type Finding,
  type Stage
} from '../src/index.js'
import {parsePage} from '../src/page/page.js'
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
      'UnbalancedError',
      'articleSchema',
      'balance',
      'clean',
      'cut',
      'lift',
      'logSchema',
      'messages',
      'prove',
      'read',
      'replay',
      'restore',
      'stages',
      'tamis',
      'tamisCompile',
      'tamisParse',
      'textOf',
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

  test.each<[string, unknown, RegExp]>([
    [
      'a date',
      {field: 'datePublished', value: 'yesterday', from: 'x'},
      /has “yesterday” for its `datePublished`/
    ],
    ['no value', {field: 'headline', value: '', from: 'x'}, /not of its schema: .*value/s],
    ['a field', {field: 'zzz', value: 'Rain', from: 'x'}, /not of its schema: .*field/s],
    ['no source', {field: 'headline', value: 'Rain'}, /not of its schema: .*from/s]
  ])('refuses what no article or log may say is known: %s', (_, one, expected) => {
    const known = [{field: 'author', value: 'Ann Lee', from: 'meta'}, one] as readonly api.Known[]
    expect(() => api.clean(RAW, {known})).toThrow(expected)
    expect(() => tamis.processSync(new VFile({value: RAW, data: {tamis: {known}}}))).toThrow(expected)
  })

  test.each([null, 5, 'abc', {}])('takes no %j for what is known', known => {
    expect(() => api.clean(RAW, {known: known as never})).toThrow(/^What is known of the page is not of its/)
  })

  test('takes every origin that a log may tell of', () => {
    for (const by of ['mark', 'declared', 'detected'] as const) {
      const origin = {encoding: 'windows-1252', by, lossy: true, truncated: true, rendered: true}
      const {log} = api.clean(RAW, {...origin, sha256: () => 'f00d'})
      expect(logSchema.parse(log).raw).toMatchObject({...origin, sha256: 'f00d'})
    }
    const {log} = api.clean(RAW, {lossy: false, truncated: false, rendered: false})
    expect(log).toEqual(api.clean(RAW).log)
  })

  test('takes what is not known as undefined', () => {
    const nothing = {id: undefined, url: undefined, lang: undefined, encoding: undefined, sha256: undefined}
    expect(api.clean(RAW, nothing).log).toEqual(api.clean(RAW).log)
  })

  test('throws an error of its own where books don’t close', () => {
    const page = parsePage(RAW)
    expect(() => api.balance({...page, children: page.children.slice(1)})).toThrow(api.UnbalancedError)
  })

  test('gives what can be proved', () => {
    const {article, log} = api.clean(RAW)
    expect([...api.prove(article, log, RAW)]).toEqual([])
    expect([...api.prove({...article, headline: 'Snow'}, log)]).toMatchObject([{in: 'article'}])
  })

  test(
    'breaks a page of one line wherever a sentence is fused, however many there are',
    {timeout: 60_000},
    () => {
      const {article} = api.clean('“The mayor said ”'.repeat(150_000))
      expect(article.body).toHaveLength(150_000)
    }
  )

  test('restores no other text than the one whose hash the log has', () => {
    const {article, log} = api.clean(RAW)
    const body = article.body.map(part => ({...part, text: part.text.replace('mayor', 'baker')}))
    expect(() => restore({body}, log)).toThrow(RangeError)
    expect(() => restore({body}, log)).toThrow('sha256')
    expect(() => restore(article, {...log, raw: {...log.raw, sha256: ''}})).toThrow('sha256')
  })

  test.each<[says: string, call: () => unknown]>([
    ['a string as the page’s text, got null', () => api.clean(null as never)],
    ['a string as the page’s text, got undefined', () => api.clean(undefined as never)],
    ['a string as the page’s text, got bytes; decode them first', () => api.clean(Buffer.from(RAW) as never)],
    ['a string as the page’s text, got an array', () => api.clean([RAW] as never)],
    ['an object as the options, got null', () => api.clean(RAW, null as never)],
    ['a string as the page’s id, got a number', () => api.clean(RAW, {id: 7 as never})],
    ['a string as the page’s lang, got an array', () => api.clean(RAW, {lang: ['en'] as never})],
    [
      'the name of an encoding as the page’s encoding, got a number',
      () => api.clean(RAW, {encoding: 3 as never})
    ],
    [
      'the name of an encoding as the page’s encoding, got null',
      () => api.clean(RAW, {encoding: null as never})
    ],
    ['the name of an encoding as the page’s encoding, got a string', () => api.clean(RAW, {encoding: ''})],
    [
      '“mark”, “declared” or “detected” as the page’s by, got a number',
      () => api.clean(RAW, {by: 5 as never})
    ],
    [
      '“mark”, “declared” or “detected” as the page’s by, got a string',
      () => api.clean(RAW, {by: 'x' as never})
    ],
    ['true or false as the page’s lossy, got a string', () => api.clean(RAW, {lossy: 'x' as never})],
    ['true or false as the page’s truncated, got a string', () => api.clean(RAW, {truncated: 'no' as never})],
    ['true or false as the page’s rendered, got a number', () => api.clean(RAW, {rendered: 1 as never})],
    ['a function as the page’s sha256, got a number', () => api.clean(RAW, {sha256: 3 as never})],
    ['a function as the page’s sha256, got null', () => api.clean(RAW, {sha256: null as never})],
    [
      'a string as what sha256 gives, got an object',
      () => api.clean(RAW, {sha256: (() => Promise.resolve('f00d')) as never}).log
    ],
    [
      'true or false as the page’s lossy, got a string',
      () => tamis.processSync(new VFile({value: RAW, data: {tamis: {lossy: 'x' as never}}}))
    ],
    ['a string as the page’s text, got an object', () => replay({} as never, undefined as never)],
    ['a log as tamis makes it, got undefined', () => replay(RAW, undefined as never)],
    ['a log as tamis makes it, got an object without its `raw`', () => replay(RAW, {} as never)],
    ['an article as tamis makes it, got null', () => restore(null as never, null as never)],
    [
      'an article as tamis makes it, got an object without its `body`',
      () => restore({} as never, {} as never)
    ],
    [
      'a log as tamis makes it, got an object without its `raw.sha256`',
      () => restore({body: []}, {raw: {}, stages: [{}]} as never)
    ],
    ['a log as tamis makes it, got a string', () => [...api.prove(api.clean(RAW).article, '' as never)]],
    [
      'a string as the page’s id, got a number',
      () => tamis.processSync(new VFile({value: RAW, data: {tamis: {id: 7 as never}}}))
    ],
    [
      'a string as the page’s url, got a number',
      () => tamis.processSync(new VFile({value: RAW, data: {tamis: {url: 7 as never}}}))
    ]
  ])('says that it expected %s', (says, call) => {
    expect(call).toThrow(new TypeError(`Expected ${says}`))
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
    const told = await tamis.process(
      new VFile({value: RAW, path: 'a.txt', data: {tamis: {id: 'b', lang: 'fr'}}})
    )
    expect(told.result).toMatchObject({id: 'b', inLanguage: 'fr'})
    expect(told.data.log?.id).toBe('b')
  })

  test('takes what `clean` takes as options in `data.tamis`, and nothing else of a file’s data', () => {
    const options = {
      id: 'rain',
      url: 'https://a.example/rain',
      lang: 'en',
      encoding: 'windows-1252',
      known: [{field: 'headline', value: 'Rain', from: 'json-ld'}] as const
    }
    const file = tamis.processSync(
      new VFile({
        value: RAW,
        data: {tamis: options, id: 'of another plugin', url: new URL('https://b.example')}
      })
    )
    const {article, log} = api.clean(RAW, options)
    expect(article.headline).toBe('Rain')
    expect(file.result).toEqual(article)
    expect(file.data.log).toEqual(log)
    expect(file.data['id']).toBe('of another plugin')
  })

  test('takes bytes', () => {
    expect(tamis.processSync(new VFile(Buffer.from(RAW))).result).toEqual(api.clean(RAW).article)
    const marked = `\uFEFF${RAW}`
    expect(tamis.processSync(new VFile(Buffer.from(marked))).data.log).toEqual(api.clean(marked).log)
    expect(() => tamis.processSync(new VFile(Buffer.from('déjà vu', 'latin1')))).toThrow(
      new TypeError('Expected a file of text or of UTF-8; decode its bytes first')
    )
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

  test('is made of parts, between which a stage of one’s own stands where it should', () => {
    const names = stages.map(({name}) => name)
    /** Takes what the headline’s stage would take. */
    const rain: Pick<Stage, 'name' | 'find'> = {
      name: 'rain',
      *find(page) {
        for (const block of page.children) {
          if (textOf(page, block) !== 'Rain falls on the old town') continue
          yield lift(block, 'headline', 'Rain', {
            rule: 'rain/it',
            reason: 'somebody’s own rule',
            confidence: 1
          })
        }
      }
    }
    const withStages = (all: readonly Pick<Stage, 'name' | 'find'>[]) =>
      unified()
        .use(tamisParse)
        .use(all.map(stage => toPlugin(stage)))
        .use(tamisCompile)
        .processSync(RAW)
    expect(withStages(stages).result).toEqual(api.clean(RAW).article)
    const at = names.indexOf('headline')
    const file = withStages([...stages.slice(0, at), rain, ...stages.slice(at)])
    expect(file.result.headline).toBe('Rain')
    expect(file.data.log?.stages.map(({stage}) => stage)).toEqual(names.toSpliced(at, 0, 'rain'))
    expect(restore(file.result, file.data.log!)).toBe(RAW)
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

  const right = {
    op: 'cut',
    category: 'residue',
    start: RAW.indexOf('firemen'),
    end: RAW.indexOf(' pumped'),
    rule: 'own/it',
    reason: 'somebody’s own rule',
    confidence: 1
  }
  test.each<[string, unknown, RegExp]>([
    ['null', null, /^Stage `own` gives a finding that is none$/],
    ['a confidence', {...right, confidence: 7}, /^Finding `own\/it` of stage `own` has a confidence of 7/],
    ['no confidence', {...right, confidence: NaN}, /a confidence of NaN/],
    ['a confidence in words', {...right, confidence: '0.5'}, /a confidence of 0.5/],
    ['a category', {...right, category: 'zzz'}, /has “zzz” for a category/],
    ['a field', {...right, op: 'lift', field: 'zzz', value: 'x'}, /has “zzz” for a field/],
    ['a value', {...right, op: 'lift', field: 'headline', value: null}, /a value that is no string/],
    ['a deed', {...right, op: 'burn'}, /has “burn” for what it does/],
    ['no reason', {...right, reason: undefined}, /has no reason/],
    ['no rule', {...right, rule: ''}, /^A finding of stage `own` has no rule/],
    ['half a unit', {...right, end: right.end - 0.5}, /no whole numbers/]
  ])('refuses of a stage of one’s own what no log may say: %s', (_, finding, expected) => {
    const own = {name: 'own', find: () => [finding as Finding]}
    expect(() => tamis().use(toPlugin(own)).processSync(RAW)).toThrow(expected)
  })

  test('refuses a stage of one’s own that cuts an emoji in two', () => {
    const raw = RAW.replace('firemen', 'firemen \u{1f600}')
    const start = raw.indexOf('\u{1f600}')
    const taking = (start: number, end: number) => ({
      name: 'own',
      find: () => [{...right, start, end} as Finding]
    })
    for (const [from, to] of [
      [start, start + 1],
      [start + 1, start + 2]
    ] as const)
      expect(() =>
        tamis()
          .use(toPlugin(taking(from, to)))
          .processSync(raw)
      ).toThrow(/takes half of a surrogate pair/)
    const whole = tamis()
      .use(toPlugin(taking(start, start + 2)))
      .processSync(raw)
    expect(whole.result.articleBody).not.toContain('\u{1f600}')
  })

  test('names a stage of one’s own that throws, and one that has no name', () => {
    const cause = new Error('no such rule')
    const throwing = {
      name: 'own',
      find: (): never => {
        throw cause
      }
    }
    expect(() => tamis().use(toPlugin(throwing)).processSync(RAW)).toThrow(
      expect.objectContaining({message: "Stage `own` can't look at the page: no such rule", cause})
    )
    expect(() =>
      tamis()
        .use(toPlugin({name: '', find: () => []}))
        .processSync(RAW)
    ).toThrow(TypeError)
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

  test('packs what it exports and runs, and no sources but those of engines', async () => {
    const {status, stdout} = await run('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: fileURLToPath(ROOT)
    })
    expect(status).toBe(0)
    const [{files}] = JSON.parse(stdout) as [{files: {path: string}[]}]
    const paths = files.map(({path}) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/cli.js',
        'dist/run/clean-worker.js',
        'src/engines/spark/readme.md'
      ])
    )
    expect(
      paths.filter(path => !/^dist\/(?!train)|^src\/engines\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(path))
    ).toEqual([])
  })

  test('depends on every package that its types name', async () => {
    const {dependencies} = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const named = new Set<string>()
    const seen = new Set<string>()
    const visit = async (file: URL): Promise<void> => {
      if (seen.has(file.href)) return
      seen.add(file.href)
      for (const [, from = ''] of (await readFile(file, 'utf8')).matchAll(/\bfrom '([^']+)'/g)) {
        if (from.startsWith('.')) await visit(new URL(from.replace(/\.js$/, '.d.ts'), file))
        else named.add(from)
      }
    }
    await visit(new URL('dist/index.d.ts', ROOT))
    expect([...named]).toContain('unified')
    expect([...named].filter(name => !(name in dependencies) && !(`@types/${name}` in dependencies))).toEqual(
      []
    )
  })
})
