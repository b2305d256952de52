import {unified} from 'unified'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {describe, expect, it} from 'vitest'
import {messages, tamis, toPlugin, type Finding} from '../../src/index.js'
import {parsePage} from '../../src/page/page.js'

const RAW = 'Rain falls\r\nIt rained.\u00a0\u00a0The mayor said so.\nRead also: snow\n4 May 2021'

function at(text: string) {
  const start = RAW.indexOf(text)
  return {start, end: start + text.length, confidence: 0.9}
}

const found: readonly Finding[] = [
  {
    ...at('Rain falls'),
    op: 'lift',
    field: 'headline',
    value: 'Rain falls',
    rule: 'mine/headline',
    reason: 'the first line'
  },
  {...at('It'), op: 'read', field: 'inLanguage', value: 'en', rule: 'mine/language', reason: 'a word'},
  {...at('\u00a0\u00a0'), op: 'rewrite', after: ' ', rule: 'mine/spaces/no-break', reason: 'two spaces'},
  {...at('The'), end: RAW.indexOf('The'), op: 'break', rule: 'mine/fused', reason: 'a sentence begins'},
  {...at('Read also: snow'), op: 'cut', category: 'related', rule: 'other', reason: 'another article'}
]

/** The messages of a page that went through one stage, which finds the above. */
function told(): VFile {
  const file = new VFile({path: 'rain.txt', value: RAW})
  const tree = parsePage(RAW)
  const plain = unified()
    .use(toPlugin({name: 'mine', find: () => found}))
    .use(messages)
  plain.runSync(tree, file)
  return file
}

describe('messages', () => {
  it('are one for every edit, in the order of the stages and the page, and one for each warning', () => {
    const {messages} = told()
    expect(messages.filter(({fatal}) => fatal === undefined).map(({reason}) => reason)).toEqual([
      'the first line',
      'a word',
      'two spaces',
      'a sentence begins',
      'another article'
    ])
    expect(messages.filter(({fatal}) => fatal === false).map(({reason}) => reason)).toEqual([
      'the body has only 9 words',
      'the text may be no article'
    ])
  })

  it('say stage, rule, confidence, what stood there and what stands there now', () => {
    const of = (reason: string) => told().messages.find(message => message.reason === reason)
    expect(of('two spaces')).toMatchObject({
      source: 'mine',
      ruleId: 'spaces/no-break',
      confidence: 0.9,
      actual: '\u00a0\u00a0',
      expected: [' ']
    })
    expect(of('another article')).toMatchObject({ruleId: 'other', expected: [''], note: 'cut as related'})
    expect(of('the first line')).toMatchObject({expected: [''], note: 'lifted: headline = Rain falls'})
    expect(of('a word')).toMatchObject({actual: 'It', expected: undefined, note: 'read: inLanguage = en'})
    expect(of('a sentence begins')).toMatchObject({actual: '', expected: ['\n\n']})
  })

  it('stand at lines, columns and offsets of the raw page', () => {
    const place = told().messages.find(({reason}) => reason === 'another article')?.place
    const start = RAW.indexOf('Read')
    expect(place).toEqual({
      start: {line: 3, column: 1, offset: start},
      end: {line: 3, column: 16, offset: start + 15}
    })
  })

  it('are read by vfile-reporter', () => {
    const lines = reporter(told(), {color: false}).split('\n')
    expect(lines[0]).toBe('rain.txt')
    expect(lines).toContainEqual(expect.stringMatching(/^1:1-1:11 +info +the first line +headline +mine$/))
    expect(lines).toContainEqual(expect.stringMatching(/^ +warning +the body has only 9 words +tamis$/))
    expect(lines).toContain('7 messages (⚠ 2 warnings)')
    expect(reporter(told(), {color: false, verbose: true})).toContain('cut as related')
  })

  it('come from the whole sieve, one for each edit of its log', () => {
    const raw =
      'Rain falls on the town\n\nThe mayor said on Tuesday that\u00a0rain had fallen for the whole of the week.\n\nRead also: Snow'
    const file = tamis().use(messages).processSync(raw)
    const edits = file.data.log!.stages.flatMap(({edits}) => edits)
    expect(edits.length).toBeGreaterThan(0)
    expect(file.messages.filter(({fatal}) => fatal === undefined).map(({actual}) => actual)).toEqual(
      edits.map(({before}) => before)
    )
    expect(file.messages.filter(({fatal}) => fatal === false).map(({reason}) => reason)).toEqual(
      file.result.quality.warnings
    )
  })

  it('do not warn of the lack of what is known beside the text', () => {
    const known = [{field: 'headline', value: 'Rain falls', from: 'json-ld'}] as const
    const file = tamis()
      .use(messages)
      .processSync(new VFile({value: 'It rained.', data: {tamis: {known}}}))
    const warnings = file.messages.filter(({fatal}) => fatal === false).map(({reason}) => reason)
    expect(warnings).toEqual(file.result.quality.warnings)
    expect(warnings).not.toContain('no headline was found')
  })

  it('are not made unless they are asked for', () => {
    expect(tamis.processSync('Rain\u00a0falls').messages).toEqual([])
  })
})
