import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import type {Accuracy} from '../../src/measure/accuracy.js'
import type {Evaluation} from '../../src/measure/evaluation.js'
import {inFolder} from '../in-folder.js'
import {runTamis, sentencesOf} from '../run-tamis.js'

const BODY = [
  'The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.',
  'Shops in the lower streets stayed shut while the firemen pumped water out of the cellars until the evening.',
  'Nobody was hurt, she said, but the bridge over the mill stream will be closed until the end of the month.'
]
const CORPS = [
  'La maire a déclaré mardi que la pluie était tombée pendant toute la semaine, et que ce n’était pas fini.',
  'Les commerces de la ville basse sont restés fermés pendant que les pompiers vidaient les caves de la rue.'
]

/** Three invented pages in the form of the corpus, one in French, and what becomes of each line of the first. */
const PAGES = [
  {
    id: 'invented/rain',
    lang: 'en',
    headline: 'Rain falls on the old town',
    datePublished: '2021-05-04',
    author: 'Ann Lee',
    body: BODY.join('\n'),
    dumps: {
      block: [
        'Home',
        'Sports',
        'Rain falls on the old town',
        '4 May 2021',
        'By Ann Lee',
        ...BODY,
        'Imprint'
      ].join('\n'),
      spaced: ['Home', 'Rain falls on the old town', ...BODY].join(' ')
    },
    labels: [
      ...['navigation', 'navigation', 'headline', 'metadata', 'metadata'],
      ...['paragraph', 'paragraph', 'paragraph', 'legal']
    ]
  },
  {
    id: 'invented/pluie',
    lang: 'fr',
    headline: 'La pluie tombe sur la ville',
    datePublished: null,
    author: [],
    body: CORPS.join('\n'),
    dumps: {block: ['Accueil', 'La pluie tombe sur la ville', ...CORPS].join('\n'), spaced: CORPS.join(' ')}
  },
  {
    id: 'elsewhere/segments',
    lang: 'en',
    text: ['Home', 'Rain falls on the old town', ...BODY].join('\n'),
    present: ['rain had fallen for the whole', 'nowhere in the page'],
    absent: ['Home']
  }
]
const NDJSON = PAGES.map(page => `${JSON.stringify(page)}\n`).join('')

describe.concurrent('eval', {timeout: 30_000}, () => {
  inFolder('measures tamis beside what else could be done, as tables', async ({folder}) => {
    await writeFile(join(folder, 'pages.ndjson.gz'), gzipSync(NDJSON))
    const {status, stdout, stderr} = await runTamis(['eval', 'pages.ndjson.gz', '--worst', '1'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    const tables = stdout.split('\n\n').map(table => table.split('\n').filter(Boolean))
    expect(tables.map(([head]) => head?.split(/ {2,}/)[0])).toEqual([
      '2 pages',
      'language',
      'lines to keep',
      'lines to remove',
      'lines',
      'segments',
      'field',
      'worst'
    ])
    expect(tables[0]?.map(line => line.split(/ {2,}/)[0])).toEqual([
      '2 pages',
      'tamis',
      'every line',
      'C4’s line rule',
      'C4, French quotes',
      'best run of long lines',
      'jusText-style',
      'best single block'
    ])
    for (const line of tables[0]!.slice(1))
      expect(line.split(/ {2,}/).slice(1)).toEqual(Array(3).fill(expect.stringMatching(/^[01]\.\d{3}$/)))
    expect(tables[7]).toHaveLength(2)
  })

  inFolder('prints one JSON object instead, from a plain file as well', async ({folder}) => {
    await writeFile(join(folder, 'pages.ndjson'), `\uFEFF${NDJSON}\n`)
    const {status, stdout, stderr} = await runTamis(
      ['eval', 'pages.ndjson', '--json', '--worst', '9'],
      folder
    )
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout.endsWith('}\n')).toBe(true)
    const {pages, all, sources, lines, segments, fields, worst} = JSON.parse(stdout) as Evaluation
    expect({pages, scored: all?.pages, sources}).toEqual({pages: 3, scored: 2, sources: []})
    const f1 = Object.fromEntries(all!.methods.map(({name, f1}) => [name, f1]))
    // All lines that end in a mark are the article's, and no other.
    expect(f1['C4’s line rule']).toBe(1)
    expect(f1['tamis']).toBeGreaterThan(f1['every line']!)
    expect(all!.methods[1]).toMatchObject({name: 'every line', recall: 1})
    const counts = lines!.labels.map(({label, lines}) => [label, lines] as const)
    expect(Object.fromEntries(counts)).toEqual({
      paragraph: 3,
      headline: 1,
      navigation: 2,
      metadata: 2,
      legal: 1
    })
    for (const {lines: of, found, elsewhere, wrong} of lines!.labels)
      expect(found + elsewhere + wrong).toBe(of)
    expect(segments).toEqual([{name: 'all', pages: 1, present: 0.5, absent: expect.any(Number) as number}])
    expect(Object.entries(fields).map(([name, {hit, miss, wrong}]) => [name, hit + miss + wrong])).toEqual([
      ['headline', 2],
      ['datePublished', 1],
      ['author', 1]
    ])
    expect(worst).toHaveLength(2)
  })

  inFolder('cleans the dumps of another style, whose lines have no labels', async ({folder}) => {
    await writeFile(join(folder, 'pages.ndjson'), NDJSON)
    const args = ['eval', 'pages.ndjson', '--json', '--style', 'spaced']
    const {lines, all} = JSON.parse((await runTamis(args, folder)).stdout) as Evaluation
    expect(lines).toBe(null)
    expect(all!.methods[1]).toMatchObject({name: 'every line', recall: 1})
  })

  inFolder(
    'puts several files and styles in one table, as Markdown where it is asked for',
    async ({folder}) => {
      const [rain, pluie, segments] = PAGES.map(page => `${JSON.stringify(page)}\n`)
      await writeFile(join(folder, 'rain.ndjson'), rain!)
      await writeFile(join(folder, 'more.ndjson.gz'), gzipSync(`${pluie}${segments}`))
      const args = ['eval', 'rain.ndjson', 'more.ndjson.gz', '--style']
      const {status, stdout, stderr} = await runTamis([...args, 'all', '--json'], folder)
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
      const {sources, segments: groups} = JSON.parse(stdout) as Accuracy
      expect(sources.map(({name, style, pages}) => [name, style, pages])).toEqual([
        ['invented', 'block', 2],
        ['invented', 'spaced', 2]
      ])
      expect(groups.map(({name, pages}) => [name, pages])).toEqual([['all', 1]])

      const plain = await runTamis([...args, 'spaced,block'], folder)
      const tables = plain.stdout.split('\n\n').map(table => table.split('\n').filter(Boolean))
      expect(tables.map(([head]) => head?.split(/ {2,}/)[0])).toEqual([
        'source',
        'segments, block',
        'field',
        'confidence'
      ])
      // A page counts in the styles that are asked for, in their order.
      expect(tables[0]!.slice(1).map(line => line.split(/ {2,}/)[1])).toEqual(['spaced', 'block'])

      const markdown = await runTamis(['eval', 'rain.ndjson', '--markdown'], folder)
      expect(markdown.stdout).toMatch(
        /^\| source +\| style +\| +tamis \|.*\| pages \|\n\| -+ \| -+ \| -+: \|/
      )
    }
  )

  inFolder('ends bad input with a sentence and the exit code for it', async ({folder}) => {
    await writeFile(join(folder, 'text.ndjson'), `${NDJSON}Rain falls.\n`)
    for (const [name, status, says] of [
      ['missing.ndjson.gz', 1, /^missing\.ndjson\.gz can't be read: there is no such file/],
      ['text.ndjson', 3, /^text\.ndjson, line 4 is not JSON/]
    ] as const) {
      const ended = await runTamis(['eval', name], folder)
      expect({status: ended.status, stdout: ended.stdout}).toEqual({status, stdout: ''})
      expect(sentencesOf(ended.stderr)).toEqual([expect.stringMatching(says)])
    }
  })

  inFolder('refuses a command line it can’t understand', async ({folder}) => {
    for (const args of [
      [],
      ['a', '--worst', '-1'],
      ['a', 'b', '--worst', '1'],
      ['a', '--style', 'all', '--worst', '1'],
      ['a', '--style', 'block,'],
      ['a', '--together', 'b,c'],
      ['a', '--json', '--markdown']
    ])
      expect((await runTamis(['eval', ...args], folder)).status).toBe(2)
  })
})
