import {readdirSync, readFileSync} from 'node:fs'

/** The texts that are mutated: the seeds, and the pages of the gate in their languages. */
const TEXTS = ['../seeds/', 'gate/'].flatMap(folder =>
  readdirSync(new URL(folder, import.meta.url))
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8'))
)

const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
  ...['id', 'text', 'html', 'url', 'lang', 'meta', 'seq', 'article', 'trailer', '', '\0', '\u2028', '\ud800']
]
const IDS = [
  '__proto__',
  '../../x',
  '',
  '\0',
  '\ud83d',
  'a\u0085b\u2028c',
  '<img src=x>',
  '\u202Egnp',
  'é',
  'con'
]
/** What breaks a careless program, and what stands between words where markup was not undone. */
const ODDITIES = [
  ...['\0', '\x07', '\x1b[2J', '\x7f', '\x85', '\x9f', '\u200B', '\u200D', '\u00AD', '\uFEFF', '\u2060'],
  ...['\u202E', '\u202A', '\u200F', '\u200E', '\u061C', '\u2066', '\u2069', '\uFFFD', '\uFFFE', '\uD83D'],
  ...['\uDE00', '\uDBFF', '😀', '👨‍👩‍👧', 'ﬁ', 'e\u0301\u0301\u0301', '&nbsp;', '&amp;nbsp;', '&#0;', '&#xD800;'],
  ...[
    '&#99999999999;',
    '&zwj;',
    '&',
    'Ã©',
    'â€™',
    'Â ',
    '</script>',
    '<!--',
    '<![CDATA[',
    '{{',
    '}}',
    '\\u0000'
  ],
  ...['\r', '\r\n', '\f', '\v', '\u2028', '\u2029', '\t', '\u00A0', '\u3000', '¶', '|', '»', '"', '“', "'"],
  ...[
    '水',
    'مدينة',
    'עיר',
    'नगर',
    '12',
    '٣',
    '95',
    '4 novembre 2021 - 12h40',
    '31/02/2021',
    '0000-00-00T99:99'
  ],
  ...[
    'window.ads = {"a": [1]};',
    'https://x.example/2021/11/05/y-2021-11-05.html',
    'By Ann Lee',
    '1)',
    '* ',
    '> '
  ]
]

/** Bytes that may be no document at all; without a line feed. The same for the same seed. */
export function* hostileDocuments(count: number, seed = 1): Generator<Buffer> {
  const dice = new Dice(seed)
  for (let at = 0; at < count; at++) {
    const make = dice.one(KINDS)
    const line = make(dice, at)
    const bytes = typeof line === 'string' ? Buffer.from(line) : line
    yield dice.below(12) === 0 ? damaged(bytes, dice) : withoutFeeds(bytes)
  }
}

/** The most frequent ones several times. */
const KINDS: readonly ((dice: Dice, at: number) => string | Buffer)[] = [
  ...Array.from({length: 9}, () => (dice: Dice, at: number) => row(dice, at, {text: page(dice)})),
  (dice, at) => row(dice, at, {text: anyCodes(dice, dice.below(400))}),
  (dice, at) => row(dice, at, {text: dice.bytes(dice.below(3000)).toString('latin1')}),
  (dice, at) => row(dice, at, {text: dice.bytes(dice.below(3000)).toString('utf8')}),
  (dice, at) => row(dice, at, {text: soup(dice)}),
  (dice, at) => row(dice, at, {html: html(dice)}),
  (dice, at) => row(dice, at, {html: html(dice), text: dice.one([null, '', 7, [], 'Rain'])}),
  (dice, at) => row(dice, at, Object.fromEntries([[dice.one(KEYS), value(dice, 0)]])),
  dice => JSON.stringify(value(dice, 0)),
  dice => hostileJson(dice),
  dice => dice.bytes(dice.below(300)),
  dice =>
    dice.one([
      '',
      ' ',
      '\r',
      '\uFEFF',
      'null',
      '[]',
      '""',
      '{',
      '{}',
      '"\\ud800"',
      'NaN',
      '-',
      '['.repeat(9e4)
    ])
]

function row(dice: Dice, at: number, fields: object): string {
  const id = dice.below(4) === 0 ? `${dice.one(IDS)}${dice.one(['', at])}` : `page-${at}`
  const more = {
    ...(dice.below(4) === 0 && {
      url: dice.one(['https://x.example/a', '', null, 7, 'javascript:alert(1)', '\0'])
    }),
    ...(dice.below(4) === 0 && {lang: dice.one(['fr', 'en-GB', 'xx', '', null, {}, '__proto__', 'de_DE\0'])}),
    ...(dice.below(4) === 0 && {meta: value(dice, 0)})
  }
  return JSON.stringify({id, ...fields, ...more})
}

/** A text to which a few things happened. */
function page(dice: Dice): string {
  let text = dice.one(TEXTS)
  for (let times = dice.below(6); times > 0; times--) text = dice.one(MUTATIONS)(text, dice).slice(0, 60_000)
  return text.slice(0, dice.below(20) === 0 ? 60_000 : 5000)
}

const MUTATIONS: readonly ((text: string, dice: Dice) => string)[] = [
  // Cut, doubled, spliced with another.
  (text, dice) => text.slice(dice.below(text.length + 1), dice.below(text.length + 1)),
  (text, dice) => text.slice(dice.below(text.length + 1)),
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  text => text + text,
  (text, dice) => {
    const [from, to] = [dice.below(text.length + 1), dice.below(text.length + 1)]
    return text.slice(0, from) + text.slice(Math.min(from, to))
  },
  (text, dice) => {
    const other = dice.one(TEXTS)
    return text.slice(0, dice.below(text.length + 1)) + other.slice(dice.below(other.length + 1))
  },
  // Oddities between characters, and in place of spaces.
  (text, dice) => sprinkled(text, 1 + dice.below(40), dice),
  (text, dice) => text.replaceAll(' ', () => (dice.below(9) === 0 ? dice.one(ODDITIES) : ' ')),
  (text, dice) => text.replaceAll(' ', dice.one(ODDITIES)),
  // Lines: other ends, none, very many, in another order, each many times.
  (text, dice) =>
    text.replaceAll('\n', dice.one(['\r\n', '\r', '\u2028', '\x85', ' ', '', '\n \n', '\n\u200B\n', '\f'])),
  (text, dice) => text.replaceAll('\n', '\n'.repeat(1 + dice.below(300))),
  (text, dice) => '\n'.repeat(dice.below(5000)) + text + ' \n\t'.repeat(dice.below(2000)),
  (text, dice) => dice.shuffled(text.split('\n')).join('\n'),
  (text, dice) => {
    const lines = text.split('\n')
    return [...lines, ...Array.from({length: dice.below(200)}, () => dice.one(lines))].join('\n')
  },
  (text, dice) => `${dice.one(ODDITIES).repeat(dice.below(20_000))}${text}`.slice(0, 50_000),
  (text, dice) => dice.one([...text.slice(0, 20), 'a', ' ']).repeat(dice.below(50_000)) + text,
  // Wrapped, in another case, in characters that stand for others, in the wrong encoding.
  (text, dice) => text.replaceAll(new RegExp(`(.{${10 + dice.below(70)}}) `, 'g'), '$1\n'),
  (text, dice) => (dice.below(2) === 0 ? text.toUpperCase() : text.toLowerCase()),
  (text, dice) => text.normalize(dice.one(['NFD', 'NFKD', 'NFC'])),
  text => Buffer.from(text).toString('latin1'),
  text => [...text].reverse().join('')
]

function sprinkled(text: string, count: number, dice: Dice): string {
  const places = Array.from({length: count}, () => dice.below(text.length + 1)).sort((a, b) => a - b)
  return (
    places.map((to, at) => text.slice(places[at - 1] ?? 0, to) + dice.one(ODDITIES)).join('') +
    text.slice(places.at(-1))
  )
}

function soup(dice: Dice): string {
  const parts = [
    ...ODDITIES,
    'Rain',
    'falls',
    'on the',
    'town.',
    'Par',
    'le',
    'de',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '.',
    ':',
    ','
  ]
  return Array.from({length: dice.below(400)}, () => dice.one(parts)).join(dice.one(['', ' ', '']))
}

function html(dice: Dice): string {
  const tags = [
    'p',
    'div',
    'li',
    'table',
    'script',
    'style',
    'title',
    'pre',
    'svg',
    'math',
    'template',
    'textarea',
    'time'
  ]
  const parts = page(dice).slice(0, 2000).split('\n')
  const body = parts.map(part => {
    const tag = dice.one(tags)
    const open = `<${tag}${dice.one(['', ' hidden', ' itemprop=datePublished datetime=2021-99-99', ` style="${part.slice(0, 9)}"`])}>`
    return dice.one([
      open + part,
      `${open}${part}</${tag}>`,
      part,
      `</${tag}>${part}`,
      `${open.repeat(dice.below(9) === 0 ? dice.below(400) : 2)}${part}`
    ])
  })
  const data = dice.one([
    '{"@type": "Article", "headline": "x"}',
    '{"@graph": [[[null]]]}',
    '{',
    '[1]',
    JSON.stringify(value(dice, 0))
  ])
  return `<html lang="${dice.one(['fr', '', '\0', 'x'.repeat(99)])}"><script type=application/ld+json>${data}</script><meta property=og:title content="${dice.one(ODDITIES)}">${body.join('')}`
}

function value(dice: Dice, depth: number): unknown {
  const kind = dice.below(depth > 4 ? 5 : 8)
  if (kind === 0) return null
  if (kind === 1) return dice.one([0, -0, 1e308, 7, -1.5, true, false])
  if (kind < 5) return dice.one([...IDS, ...ODDITIES, ...KEYS])
  const size = dice.below(4)
  if (kind === 5) return Array.from({length: size}, () => value(dice, depth + 1))
  // As a key of its own, which assigning would not make.
  return Object.fromEntries(Array.from({length: size}, () => [dice.one(KEYS), value(dice, depth + 1)]))
}

/** JSON that no serializer writes: keys twice, escapes at odds, deep, with white space and numbers of any size. */
function hostileJson(dice: Dice): string {
  const key = (): string =>
    dice.one(['"id"', '"text"', '"__proto__"', '"\\u0069d"', '"tex\\u0074"', '"meta"', '"html"'])
  const part = (): string =>
    dice.one([
      ...[
        '"Rain falls."',
        '"\\ud800"',
        '"\\u0000"',
        '"\\u202e"',
        'null',
        '1e999',
        '-0',
        '123456789012345678901234567890'
      ],
      ...[
        '['.repeat(dice.below(3000)),
        `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`,
        '{"__proto__": {"x": 1}}',
        '"\\x"'
      ]
    ])
  return `{${Array.from({length: dice.below(7)}, () => `${dice.one(['', ' ', '\t'])}${key()}: ${part()}`).join(',')}}`
}

/** With a few bytes changed, cut off, or put in. */
function damaged(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.below(bytes.length + 1)
  const put = dice.bytes(dice.below(5))
  const rest = dice.one([bytes.subarray(at), bytes.subarray(at + put.length), Buffer.alloc(0)])
  return withoutFeeds(Buffer.concat([bytes.subarray(0, at), put, rest]))
}

function withoutFeeds(bytes: Buffer): Buffer {
  return bytes.includes(0x0a) ? Buffer.from(bytes.map(byte => (byte === 0x0a ? 0x0b : byte))) : bytes
}

function anyCodes(dice: Dice, length: number): string {
  return String.fromCharCode(...Array.from({length}, () => dice.below(0x10000)))
}

/** Chance that can be had again. */
class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A whole number from 0 that is less than `limit`. (mulberry32, by Tommy Ettinger, in the public domain.) */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit)
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({length: count}, () => this.below(256)))
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map(item => [this.below(2 ** 30), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item)
  }
}
