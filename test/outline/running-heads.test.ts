import {expect, test} from 'vitest'
import {runningHeadsOf} from '../../src/outline/running-heads.js'
import {parsePage} from '../../src/page/page.js'

/** What stands at the edges of a page's sheets, in short. */
function headsOf(text: string): string[] {
  return runningHeadsOf(parsePage(text)).map(
    ({kind, text, isFirst}) => `${kind}${isFirst ? '*' : ''} ${text}`
  )
}

const TITLE = 'Ashcombe bridge opens again - The Herald'
const ADDRESS = 'https://herald.example/2024/bridge'
const LINES = Array.from({length: 8}, (_, line) => `Line ${'abcdefgh'[line]} of the text.`).join('\n')
const MORE = LINES.replaceAll('text', 'end')

test('two running heads on one line are two', () => {
  const head = `11/26/24, 10:45 PM          ${TITLE}`
  const page = [head, LINES, `${ADDRESS}          1/2`, `\f${head}`, MORE, `${ADDRESS} 2/2`].join('\n')
  expect(headsOf(page)).toEqual([
    'date* 11/26/24, 10:45 PM',
    `title* ${TITLE}`,
    `address ${ADDRESS}`,
    'number 1/2',
    'date 11/26/24, 10:45 PM',
    `title ${TITLE}`,
    `address ${ADDRESS}`,
    'number 2/2'
  ])
})

test('sheets may be numbered in words, their number first', () => {
  const page = [TITLE, ADDRESS, LINES, 'Seite 1 von 2', TITLE, ADDRESS, LINES, 'Seite 2 von 2'].join('\n')
  expect(headsOf(page).filter(head => head.startsWith('number'))).toEqual([
    'number Seite 1 von 2',
    'number Seite 2 von 2'
  ])
})

test('one sheet has its date, its address and its number', () => {
  const page = ['26.11.2024, 22:45', TITLE, LINES, ADDRESS, '1/1'].join('\n')
  expect(headsOf(page)).toEqual(['date* 26.11.2024, 22:45', `address ${ADDRESS}`, 'number 1/1'])
})

test('the headline that repeats the title is none', () => {
  const page = [TITLE, TITLE, LINES, ADDRESS, '1/2', TITLE, LINES, ADDRESS, '2/2'].join('\n')
  expect(headsOf(page).filter(head => head.includes(TITLE))).toEqual([`title* ${TITLE}`, `title ${TITLE}`])
})

test.each([
  ['pictures with numbers and no address', [LINES, '1/2', LINES, '2/2', LINES]],
  ['one address at the foot of numbered pictures', [LINES, '1/2', LINES, '2/2', ADDRESS]],
  [
    'links of Markdown under numbered pictures',
    [LINES, '1/2', `[Share](${ADDRESS})`, MORE, '2/2', `[Share](${ADDRESS})`]
  ],
  ['numbers with one missing', [LINES, ADDRESS, '1/3', LINES, ADDRESS, '3/3']],
  ['a share in the midst of a page', [LINES, '1/1', ADDRESS, LINES, LINES]]
])('%s make no print-out', (_, lines) => {
  expect(headsOf(lines.join('\n'))).toEqual([])
})
