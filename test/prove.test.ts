import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Article} from '../src/article/article.js'
import type {Log} from '../src/article/log.js'
import {clean} from '../src/clean.js'
import {prove} from '../src/prove.js'

const RAW = readFileSync(new URL('../seeds/000_f1a514c1356460c3.txt', import.meta.url), 'utf8')

type Loose<T> = T extends object ? {-readonly [Key in keyof T]: Loose<T[Key]>} : T
type Pair = Loose<{article: Article; log: Log}>

/** An article and its log as they would be read from their files, to be tampered with. */
function cleaned(raw = RAW): Pair {
  const {article, log} = clean(raw, {id: 'x'})
  return structuredClone({article, log})
}

function flawsOf({article, log}: Pair, raw?: string): string[] {
  return [...prove(article, log, raw)].map(flaw => `${flaw.in} ${flaw.what}`)
}

const stageOf = (log: Log, name: string) => log.stages.find(({stage}) => stage === name)!
const editsOf = (log: Pair['log']) => log.stages.flatMap(({edits}) => edits)
const cutOf = (log: Pair['log']) => editsOf(log).find(({op}) => op === 'cut')!

describe('prove', () => {
  test('finds nothing in what was cleaned, with the raw text and without', () => {
    expect(flawsOf(cleaned(), RAW)).toEqual([])
    expect(flawsOf(cleaned())).toEqual([])
  })

  test('finds a field that the log does not lead to', () => {
    const pair = cleaned()
    pair.article.headline = 'Another headline'
    pair.article.author = [{'@type': 'Person', name: 'Nobody'}]
    pair.article.datePublished = null
    pair.article.keywords.reverse()
    expect(flawsOf(pair, RAW)).toEqual(
      ['headline', 'author', 'datePublished', 'keywords'].map(
        field => `article has another \`${field}\` than its log leads to`
      )
    )
  })

  test('finds another address or language than the page says where nobody said it beforehand', () => {
    const raw = `https://town.example/2024/rain-falls\n\n${RAW}`
    const pair = cleaned(raw)
    expect(pair.article).toMatchObject({url: 'https://town.example/2024/rain-falls', inLanguage: 'fr'})
    const expected = ['url', 'inLanguage'].map(
      field => `article has another \`${field}\` than its log leads to`
    )
    Object.assign(pair.article, {url: 'https://evil.example', inLanguage: 'de'})
    expect(flawsOf(pair, raw)).toEqual(expected)
    Object.assign(pair.article, {url: null, inLanguage: null})
    expect(flawsOf(pair, raw)).toEqual(expected)
  })

  test('takes the address and the language that a caller says for what they are', () => {
    const raw = `---\ntitle: Rain\nurl: https://town.example/rain\nlang: en\n---\n\n${RAW}`
    const known = clean(raw, {url: 'https://other.example/rain', lang: 'fr-CA'})
    expect(editsOf(known.log).filter(edit => 'field' in edit && edit.field === 'url')).toHaveLength(1)
    expect([...prove(known.article, known.log, raw)]).toEqual([])
    expect(flawsOf(cleaned(raw), raw)).toEqual([])
  })

  test('finds nothing, whatever the text', () => {
    // All units but U+0000, which no file that is read has in it.
    const line = fc.oneof(
      fc
        .array(fc.integer({min: 1, max: 0xffff}), {maxLength: 20})
        .map(units => String.fromCharCode(...units)),
      fc.constantFrom(
        '',
        ' ',
        '\u00a0',
        'Menu',
        'Lire aussi :',
        'Share',
        'The rain fell on the old town, again.'
      )
    )
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 12}),
        fc.constantFrom('\n', '\r\n', '\n\n', ' '),
        (lines, end) => {
          const raw = lines.join(end)
          expect(flawsOf(cleaned(raw), raw)).toEqual([])
          if (Buffer.from(raw).toString() === raw) expect(flawsOf(cleaned(raw))).toEqual([])
        }
      ),
      {numRuns: 300}
    )
  })

  const tampered: readonly [string, (pair: Pair) => unknown, RegExp][] = [
    ['another id', ({article}) => (article.id = 'y'), /^log is of the page “x”, its article of “y”/],
    ['another articleBody', ({article}) => (article.articleBody += '.'), /^article has an articleBody/],
    [
      'a word of the body',
      ({article}) => tamper(article, text => text.replace('Maroc', 'Congo')),
      /^log restores another/
    ],
    [
      'a shorter body',
      ({article}) => tamper(article, text => text.slice(1)),
      /^log does not restore the raw text/
    ],
    ['a part less', ({article}) => article.body.pop(), /^log does not account for what stands at/],
    [
      'another type',
      ({article}) => (article.body.at(-1)!.type = 'quote'),
      /^article has another body .* block \d+ on/
    ],
    [
      'another related article',
      ({article}) => article.related.push({headline: 'Snow', description: null}),
      /^article has other `related` articles than its log leads to/
    ],
    [
      'the blocks that a stage left',
      ({log}) => stageOf(log, 'ticker').blocks.after++,
      /^log says that ticker found \d+ blocks and left \d+, but its edits make \d+ and \d+$/
    ],
    [
      'the characters that a stage found',
      ({log}) => stageOf(log, 'characters').chars.before--,
      /^log says that characters found \d+ characters and left \d+, but its edits make/
    ],
    ['spans out of order', ({article}) => article.body.reverse(), /^article has spans out of order/],
    [
      'an empty span',
      ({article}) => article.body[0]!.spans.unshift([0, 0]),
      /^article has spans out of order/
    ],
    [
      'the text of an edit',
      ({log}) => (cutOf(log).before += '!'),
      /^log has an edit of .* does not stand at \d+–\d+/
    ],
    ['the place of an edit', ({log}) => cutOf(log).end--, /^log has an edit of/],
    [
      'an edit less',
      ({log}) => log.stages.find(({edits}) => edits.some(({op}) => op === 'cut'))!.edits.pop(),
      /^log /
    ],
    [
      'an edit twice',
      ({log}) => log.stages.at(-1)!.edits.push(cutOf(log)),
      /^log counts what stands at .* twice/
    ],
    ['a rewrite', ({log}) => rewrite(log), /^log can't be replayed|^article has another body/],
    ['a gap', ({log}) => log.gaps.splice(1, 1, '    '), /^log does not account for what stands at \d+–\d+/],
    [
      'a cut that is passed off as white space',
      pair => hide(pair),
      /^log does not account for what stands at/
    ],
    ['a gap more', ({log}) => log.gaps.push(''), /^log has more gaps/],
    ['the sum of what is kept', ({log}) => log.books.kept++, /^log says that \d+ characters are kept, but/],
    ['the sum of what is cut', ({log}) => log.books.cut--, /^log says that \d+ characters are cut, but/],
    [
      'the sum of what is lifted',
      ({log}) => log.books.lifted++,
      /^log says that \d+ characters are lifted, but/
    ],
    ['the white space', ({log}) => log.books.space++, /^log says that \d+ characters are space, but/],
    ['the raw sum', ({log}) => log.books.raw++, /^log says that \d+ characters are raw, but/],
    [
      'the kept share',
      ({article}) => (article.quality.kept += 0.02),
      /^article says that [\d.]+ of the raw text is kept/
    ],
    [
      'the length',
      ({log}) => log.raw.length++,
      /^raw has another text than was cleaned: \d+ characters, and \d+ by/
    ],
    ['the hash', ({log}) => (log.raw.sha256 = '0'.repeat(64)), /^raw has another text .* its sha256 is not/]
  ]
  test.each(tampered)('notices %s', (_, change, expected) => {
    const pair = cleaned()
    change(pair)
    expect(flawsOf(pair, RAW)).toContainEqual(expect.stringMatching(expected))
    // Without the raw file the hash in the log tells, if nothing else does.
    expect(flawsOf(pair)).not.toEqual([])
  })

  test('says of another raw text only that it is another', () => {
    expect(flawsOf(cleaned(), `${RAW}.`)).toEqual([
      expect.stringMatching(/^raw has another text than was cleaned/)
    ])
    expect(flawsOf(cleaned(), RAW.replace('Maroc', 'Congo'))).toEqual([
      expect.stringMatching(/^raw .* sha256/)
    ])
  })
})

function tamper({body}: Pair['article'], change: (text: string) => string): void {
  const part = body.find(({text}) => text.includes('Maroc'))!
  part.text = change(part.text)
}

/** Takes a change to kept text out of the log. */
function rewrite(log: Pair['log']): void {
  for (const stage of log.stages) stage.edits = stage.edits.filter(({op}) => op !== 'rewrite')
}

/** Takes the first cut out of the log, and has a gap say its text; the sums are right. */
function hide({article, log}: Pair): void {
  const cut = cutOf(log)
  const starts = [
    ...article.body.flatMap(({spans}) => spans.map(([start]) => start)),
    ...editsOf(log).flatMap(({op, start}) => (op === 'cut' || op === 'lift' ? [start] : []))
  ]
  const index = starts.filter(start => start < cut.start).length
  for (const stage of log.stages) stage.edits = stage.edits.filter(edit => edit !== cut)
  log.gaps.splice(index, 2, [log.gaps[index], cut.before, log.gaps[index + 1]].join(''))
  log.books.cut -= cut.before.length
  log.books.space += cut.before.length
}
