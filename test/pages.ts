import fc from 'fast-check'
import {LANGUAGES} from '../src/compiled/languages.js'
import type {Phrases} from '../src/language/language.js'

/** Every phrase of the data, without the marks that say where it stands. */
const phrases = Object.values(LANGUAGES).flatMap(folder =>
  Object.entries(folder)
    .filter(([stage]) => stage !== 'words' && stage !== 'calendar' && stage !== 'speech')
    .flatMap(([, roles]) => Object.values(roles as Phrases).flat())
    .map(({phrase}) => phrase.replaceAll('…', '').trim().replaceAll('#', '12'))
)
const functionWords = Object.values(LANGUAGES).map(({words}) => words?.function ?? [])
const nouns = [
  'Rain',
  'rivière',
  'Ashcombe',
  'bridge',
  'Anne Lebrun',
  'maire',
  'coût',
  '2021',
  '3,5',
  'NATO',
  '水',
  'مدينة'
]

/** Any text at all, lone surrogates and NUL included. */
export const anyText = fc.array(fc.nat(0xffff), {maxLength: 60}).map(codes => String.fromCharCode(...codes))

/** What breaks a careless program: characters that don't show, that are written otherwise, that end lines. */
const oddity = fc.constantFrom(
  ...[
    '\0',
    '\u200B',
    '\u00AD',
    '\uFEFF',
    '\u2060',
    '\u202E',
    '\u200D',
    '\u00A0',
    '\u2009',
    '\t',
    '  ',
    '\x85',
    '\uD83D'
  ],
  ...[
    '\uDE00',
    '😀',
    'é',
    'ﬁ',
    '&nbsp;',
    '&amp;nbsp;',
    '&#8217;',
    '&#0;',
    '&copy',
    '&zwj;',
    '&#x200B;',
    '&',
    '…',
    '...'
  ],
  ...[
    'Ã©',
    'â€™',
    'Â ',
    'Ã',
    '«',
    '»',
    '"',
    "'",
    '”',
    '|',
    ' - ',
    ' | ',
    ' · ',
    '//',
    '{',
    '}',
    ';',
    ':',
    '*',
    '[...]',
    '©'
  ]
)

/** A sentence of a language's function words and a few nouns, long enough for prose or short. */
const sentence = fc
  .tuple(
    fc.constantFrom(...functionWords),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), {minLength: 1, maxLength: 40}),
    fc.constantFrom('.', '.', '.', '?', '!', '…', ' :', '', '.»', '”.')
  )
  .map(([words, picks, end]) => {
    const all = picks.map(([word, noun, kind]) =>
      kind === 0 ? nouns[noun % nouns.length]! : words[word % words.length]!
    )
    const text = all.join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1) + end
  })

/** Like a headline: a capital, a few words, no mark at its end. */
const title = fc
  .array(fc.tuple(fc.constantFrom(...nouns), fc.constantFrom('of', 'the', 'sur', 'la')), {
    minLength: 2,
    maxLength: 4
  })
  .map(words => `Le ${words.flat().join(' ')} mouillé`)

const phrase = fc.constantFrom(...phrases)
const detail = fc.constantFrom(
  ...[
    '4 novembre 2021 - 12h40',
    'March 5, 2024, 4:10 pm',
    '17.01.2023, 19:06',
    '2023-01-17T19:06+0100',
    '2021',
    '12 h 40'
  ],
  ...[
    'https://ashcombe.example/2021/11/05/bridge-2021-11-05.html',
    'desk@ashcombe.example +441632960001',
    'The Ashcombe Post',
    'Ashcombe.example',
    'Gratitude, Hope in Adversity, Optimism, Resilience,',
    '#bridge #rain',
    'By Ann Lee',
    'Par Anne Lebrun',
    'Edited by Tom Hale',
    'Originally published in The Wendle Herald on 5 March 2024',
    'fr_FR',
    '480 720',
    '/html/head/title'
  ],
  ...[
    'window.ads = {"a": [1]};',
    'true',
    'Photo: Ann Lee / Getty Images',
    'Tags: bridge, rain, mill',
    '@annlee',
    '12',
    "95'"
  ]
)

/** One line of a page: furniture, prose, both, or something odd in the midst of either. */
const line = fc.oneof(
  {weight: 4, arbitrary: fc.array(sentence, {minLength: 1, maxLength: 4}).map(all => all.join(' '))},
  {weight: 1, arbitrary: fc.array(sentence, {minLength: 2, maxLength: 4}).map(all => all.join(''))},
  {weight: 3, arbitrary: phrase},
  {weight: 2, arbitrary: detail},
  {weight: 2, arbitrary: fc.tuple(phrase, sentence).map(([before, after]) => `${before} ${after}`)},
  {weight: 1, arbitrary: fc.tuple(sentence, phrase).map(([before, after]) => `${before} | ${after}`)},
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.array(fc.oneof(detail, phrase, title), {minLength: 2, maxLength: 5}),
        fc.constantFrom(' - ', ', ', ' | ', ' ', ' · ')
      )
      .map(([all, between]) => all.join(between))
  },
  {weight: 1, arbitrary: title},
  // The minutes of a live report; a name with a date below it.
  {weight: 1, arbitrary: fc.constant("95'\n88'\n71'\n64'\n55'\n12'")},
  {weight: 1, arbitrary: title.map(text => `${text}\nAnn Lee\nMarch 5, 2024, 4:10 pm`)},
  {
    weight: 1,
    arbitrary: fc.tuple(title, sentence).map(([over, under]) => `${over}\n${under}\nBy Ann Lee\n4 May 2021`)
  },
  // Reporters, who are known by what they are called, with a text long enough for its language to be read.
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '新华社北京3月12日电（记者 王小明、李红）',
          '文/王小明 图/李红\n',
          '记者 热娜·吐尔逊 山东报道\n'
        ),
        fc.constantFrom(
          '（本报记者\0王小明）',
          '\n责任编辑：赵 山',
          '。记者\u00A0李红',
          '\n김철수·이영희 기자 a@b.example'
        )
      )
      .map(([head, end]) => `${head}${'古桥在经过两年施工之后，于星期二上午重新开放。'.repeat(12)}${end}`)
  },
  // Markdown: a list of links; links, pictures and brackets amid text.
  {
    weight: 1,
    arbitrary: fc
      .array(title, {minLength: 3, maxLength: 5})
      .map(all => all.map(text => `* [${text}](https://ashcombe.example/a_(1))`).join('\n'))
  },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.oneof(
          sentence,
          fc.constantFrom('[', '](/a)', '![', '**', '_', '\\[', '[![a](b)](/c "d")', '# ', '](', ')', '\n'),
          fc.constantFrom(
            '][1]',
            '][]',
            '\n[1]: https://ashcombe.example/a "b"\n',
            '[1]',
            '[2]',
            '[3]',
            ' [4]'
          )
        ),
        {minLength: 2, maxLength: 9}
      )
      .map(all => all.join(''))
  },
  // A wiki: crossheads with a link behind them.
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.oneof(title, sentence, fc.constant('')),
          fc.constantFrom(
            '[edit]',
            ' [ edit ] ',
            '\n[modifier | modifier le code]\n',
            '[\nedit\n]\n',
            '[[edit]]',
            '['
          )
        ),
        {minLength: 2, maxLength: 5}
      )
      .map(all => all.flat().join(''))
  },
  // A summary that a program made, with the line that says so below it or above.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(sentence, {minLength: 1, maxLength: 4}), fc.boolean())
      .map(([all, isAbove]) => {
        const notice = 'Summary generated by AI'
        return ['AI summary', ...(isAbove ? [notice, ...all, 'Share'] : [...all, notice])].join('\n')
      })
  },
  {weight: 1, arbitrary: fc.array(title, {minLength: 5, maxLength: 12}).map(all => all.join('    '))},
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(sentence, oddity, phrase), {maxLength: 6}).map(all => all.join(''))
  },
  {weight: 1, arbitrary: fc.array(oddity, {maxLength: 5}).map(all => all.join(''))},
  {weight: 1, arbitrary: anyText}
)

const lineEnd = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\u2028',
  ' ',
  '',
  '\n \n',
  '\n\u200B\n',
  '\f'
)

/** What stands for spaces, or between letters, where a page's markup was not undone. */
const smudge = fc.constantFrom(
  '&nbsp;',
  '&nbsp; ',
  ' \u200B',
  '\u200B \u200B',
  '\u00A0 ',
  '  ',
  '&eacute;  ',
  'Ã© ',
  '\u00AD ',
  '&#128512; '
)

const smudged = fc
  .tuple(line, fc.array(fc.tuple(fc.nat(40), smudge), {maxLength: 6}))
  .map(([text, smudges]) => {
    const words = text.split(' ')
    return words.map((word, index) => word + (smudges.find(([at]) => at === index)?.[1] ?? ' ')).join('')
  })

/** What converters write at the head of Markdown, whole, broken, or with another value than a field has. */
const frontMatter = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'title: ',
          'author:\n  - ',
          'date: ',
          'tags: [',
          'url: ',
          'lang: ',
          'draft: ',
          'description: >-\n  ',
          ''
        ),
        fc.oneof(title, detail, sentence, oddity, fc.constantFrom("'", '"', '\\"', 'fr', '[]', '~'))
      ),
      {maxLength: 6}
    ),
    fc.constantFrom('\n---\n', '\n...\n', '\r\n---\r\n\r\n', '\n')
  )
  .map(([pairs, end]) => `---\n${pairs.map(([key, value]) => key + value).join('\n')}${end}`)

/** Its lines on so many sheets of paper, as a browser prints them. */
function onSheets(lines: readonly string[], sheets: number, head: string): string {
  const most = Math.ceil(lines.length / sheets)
  return Array.from({length: sheets}, (_, sheet) => {
    const text = lines.slice(sheet * most, (sheet + 1) * most).join('')
    return `${head}${text}\nhttps://ashcombe.example/bridge\n\n${sheet + 1}/${sheets}\n\n\f`
  }).join('')
}

const printed = fc.oneof(
  {weight: 9, arbitrary: fc.constant(undefined)},
  {
    weight: 1,
    arbitrary: fc.record({
      sheets: fc.integer({min: 1, max: 4}),
      head: fc
        .tuple(fc.constantFrom('', '11/26/24, 10:45 PM\n\n', '26.11.24, 22:45      '), title)
        .map(([date, text]) => `${date}${text} - The Post\n\n`)
    })
  }
)

/** An article with its date and text, as a page has two of where its reader scrolls on. */
const dated = fc
  .tuple(
    title,
    fc.array(fc.array(sentence, {minLength: 4, maxLength: 6}), {minLength: 2, maxLength: 3}),
    fc.constantFrom('9 November 2024', '8 novembre 2024')
  )
  .map(([head, texts, date]) => [head, date, ...texts.map(text => text.join(' '))].join('\n'))
const two = fc
  .tuple(dated, fc.constantFrom('Next article', 'Article suivant', 'Nächster Artikel'), dated)
  .map(articles => `${articles.join('\n')}\n`)

/** How a text was kept: as it is, as JSON that nobody decoded, or as a field of a feed. */
const kept = fc.oneof(
  {weight: 18, arbitrary: fc.constant((text: string) => text)},
  {weight: 1, arbitrary: fc.constant((text: string) => JSON.stringify(text))},
  {
    weight: 1,
    arbitrary: fc.constant((text: string) => text.replaceAll(/[^\r\n]+/g, '<p class="text">$&</p>'))
  }
)

/** A page as a scraper might leave it, whole enough that every stage finds something on some. */
export const page = fc
  .tuple(
    fc.oneof(
      {weight: 8, arbitrary: fc.constant('')},
      {weight: 1, arbitrary: frontMatter},
      {weight: 1, arbitrary: two}
    ),
    fc.array(fc.tuple(fc.oneof({weight: 3, arbitrary: line}, {weight: 1, arbitrary: smudged}), lineEnd), {
      maxLength: 24
    }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), {maxLength: 4}),
    printed,
    kept
  )
  .map(([head, lines, copies, print, keep]) => {
    // What stands on a page twice: a headline, a menu, a paragraph.
    const all = [...lines]
    for (const [from, to] of copies)
      if (all.length > 0) all.splice(to % all.length, 0, all[from % all.length]!)
    return keep(print ? onSheets(all.flat(), print.sheets, print.head) : head + all.flat().join(''))
  })
