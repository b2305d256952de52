import {describe, expect, test} from 'vitest'
import {HtmlError} from '../../src/html/parse-html.js'
import {render} from '../../src/html/render.js'
import {clean} from '../../src/clean.js'
import {prove} from '../../src/prove.js'
import {restore} from '../../src/restore.js'

const JSON_LD = {
  '@context': 'https://schema.org',
  '@graph': [
    {'@type': 'WebSite', name: 'The Wendle Herald'},
    {
      '@type': ['NewsArticle'],
      headline: 'Bridge &amp; mill open again',
      author: [{'@type': 'Person', name: 'Ann Lee'}, 'Bo Hart', {name: 'https://a.example/bo'}],
      publisher: {name: 'The Wendle Herald'},
      datePublished: '2024-03-05T14:05:00.000+0100',
      dateModified: 'yesterday',
      keywords: 'bridges, mills,bridges',
      image: [{url: 'https://a.example/1.jpg'}, '/2.jpg']
    }
  ]
}
const PAGE = `<!doctype html>
<html lang="en-GB">
<head><title>Bridge and mill open again | The Wendle Herald</title>
<link rel="canonical" href="https://herald.example/bridge">
<meta property="og:title" content="Bridge and mill open again | The Wendle Herald">
<meta property="article:section" content="Town"><meta property="article:published_time" content="2020-01-01">
<meta name="author" content="Somebody Else">
<script type="application/ld+json">${JSON.stringify(JSON_LD)}</script><style>p {color: red}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li></ul></nav>
<h1>Bridge and mill open again</h1>
<p>The old bridge at Ashcombe opened   again on Tuesday,<br>after two years of works.</p><p hidden>Secret</p>
<noscript><img src="x.jpg" alt="">Without scripts</noscript><script>var a = '<p>no'</script>
<table><tr><td>Cost</td><td>4</td></tr></table></body></html>`

describe('render', () => {
  test('shows what a browser shows, the window’s title first', () => {
    expect(render(PAGE).text).toBe(
      [
        'Bridge and mill open again | The Wendle Herald',
        'Home\nTown\nBridge and mill open again',
        'The old bridge at Ashcombe opened again on Tuesday,\nafter two years of works.',
        'Cost\t4'
      ].join('\n\n')
    )
  })

  test('reads what the page says of itself, JSON-LD before the rest', () => {
    const {hints, known} = render(PAGE)
    expect(hints).toEqual({url: 'https://herald.example/bridge', lang: 'en'})
    expect(known.map(({field, value, from}) => `${from} ${field} ${value}`)).toEqual([
      'json-ld headline Bridge & mill open again',
      'json-ld author Ann Lee',
      'json-ld author Bo Hart',
      'json-ld publisher The Wendle Herald',
      'json-ld datePublished 2024-03-05T14:05:00+01:00',
      'json-ld keywords bridges',
      'json-ld keywords mills',
      'json-ld image https://a.example/1.jpg',
      'open-graph articleSection Town'
    ])
  })

  test('follows the names by which one thing refers to another', () => {
    const graph = [
      {
        '@type': 'Article',
        author: {'@id': '#ann'},
        publisher: {'@id': '#herald'},
        image: {'@id': '#nowhere'}
      },
      {'@id': '#herald', '@type': 'Organization', name: 'The Wendle Herald', founder: {'@id': '#ann'}},
      {'@id': '#ann'},
      {'@id': '#ann', '@type': 'Person', name: ['Ann Lee', 'A. Lee']}
    ]
    const {known} = render(`<script type=application/ld+json>${JSON.stringify({'@graph': graph})}</script>`)
    expect(known.map(({field, value}) => `${field} ${value}`)).toEqual([
      'author Ann Lee',
      'author A. Lee',
      'publisher The Wendle Herald'
    ])
  })

  test.each([
    ['line ends in its texts', '{"@type": "Article", "headline": "Rain\nfalls"}'],
    ['tags in its texts', '{"@type": "Article", "headline": "Rain <b>falls</b>"}'],
    ['a comment around it', '<!--\n{"@type": "Article", "headline": "Rain falls"}\n//-->'],
    ['a section of XML around it', '/*<![CDATA[*/ [{"@type": "Article", "headline": "Rain falls"}] /*]]>*/']
  ])('reads JSON-LD with %s', (_, json) => {
    const {known} = render(`<script type="application/ld+json">${json}</script>`)
    expect(known.map(({value}) => value)).toEqual(['Rain falls'])
  })

  test.each([
    ['2024-03-12 14:05', '2024-03-12T14:05'],
    ['2024-03-12T14:05:00.000+0100', '2024-03-12T14:05:00+01:00'],
    ['2024/03/12 14:05', '2024-03-12T14:05'],
    ['12.03.2024 14:05', '2024-03-12T14:05'],
    ['2.3.2024', '2024-03-02'],
    ['March 12, 2024', '2024-03-12'],
    ['Mar. 12th, 2024 at 2:05 p.m.', '2024-03-12T14:05'],
    ['12 Sept 2024, 12:05 AM', '2024-09-12T00:05'],
    ['Tuesday, 12 March 2024', '2024-03-12'],
    ['Tue, 12 Mar 2024 14:05:00 GMT', '2024-03-12T14:05:00Z'],
    ['Tue, 12 Mar 2024 14:05:00 +0100', '2024-03-12T14:05:00+01:00'],
    ['Tue Mar 12 2024 14:05:00 GMT+0100 (Central European Standard Time)', '2024-03-12T14:05:00+01:00'],
    ['1710252300000', '2024-03-12T14:05:00Z'],
    ['1710252300', '2024-03-12T14:05:00Z'],
    [1710252300000, '2024-03-12T14:05:00Z']
  ])('reads the date %j', (date, iso) => {
    const json = JSON.stringify({'@type': 'Article', datePublished: date})
    const {known} = render(`<script type="application/ld+json">${json}</script>`)
    expect(known).toEqual([{field: 'datePublished', value: iso, from: 'json-ld'}])
  })

  test.each([
    ['03/04/2024', '2024-03/12', '2024031214', '0', '30.02.2024', '31 April 2024', '2024-02-30'],
    ['yesterday', 'March 2024', 'May 12, 24', '12 Mars 2024', '2024-03-12T25:05', '2024-03-12T14:60'],
    ['2024-03-12 14:05 PM', '2024-03-12 0:05 am', 'on March 12, 2024', 'March 12, 2024 by Ann', 12, true]
  ])('takes none of %j, %j and others for a date', (...dates) => {
    for (const date of dates) {
      const json = JSON.stringify({'@type': 'Article', datePublished: date})
      expect(render(`<script type="application/ld+json">${json}</script>`).known, String(date)).toEqual([])
    }
  })

  test.each([
    ['the page’s address', '', 'https://a.example/town/bridge', 'https://a.example/town/'],
    [
      'what `base` says',
      '<base target=_blank><base href="https://b.example/x/"><base href="https://c.example/">'
    ],
    ['what `base` says, from the page’s address', '<base href="/x/">', 'https://b.example/town/bridge'],
    ['nothing, where that is not known', '<base href="/x/">', undefined, ''],
    ['nothing, where that is not of the web', '<base href="file:///x/">', 'https://b.example/', '']
  ])('takes addresses to be relative to %s', (_, head, url?: string, at = 'https://b.example/x/') => {
    const {hints, known} = render(
      `${head}<link rel=canonical href="bridge.html"><meta property=og:image content="1.jpg">
      <script type=application/ld+json>{"@type": "Article", "image": ["2.jpg", "A photo", "https://d.example/3.jpg"]}</script>`,
      url
    )
    const whole = at === '' ? [] : [`${at}2.jpg`]
    expect(hints.url).toBe(at === '' ? undefined : `${at}bridge.html`)
    expect(known.map(({value}) => value)).toEqual([...whole, 'https://d.example/3.jpg'])
    const graph = render(
      `${head}<meta property=og:url content="bridge.html"><meta property=og:image content="1.jpg">`,
      url
    )
    expect(graph.hints.url).toBe(hints.url)
    expect(graph.known.map(({value}) => value)).toEqual(at === '' ? [] : [`${at}1.jpg`])
  })

  test('leaves out a date whose offset no place has', () => {
    const datesOf = (date: string) =>
      render(`<meta property=article:published_time content="${date}">`).known.map(({value}) => value)
    expect(datesOf('2024-03-05T14:05:00+14:00')).toEqual(['2024-03-05T14:05:00+14:00'])
    expect(datesOf('2024-03-05T14:05:00+99:00')).toEqual([])
  })

  test('takes for the article what schema.org has below Article, and nothing that only sounds like it', () => {
    const headlineOf = (type: unknown) =>
      render(
        `<script type=application/ld+json>${JSON.stringify([
          {'@type': type, headline: 'First'},
          {'@type': 'NewsArticle', headline: 'Second'}
        ])}</script>`
      ).known.map(({value}) => value)
    const articles = [
      ['Article', 'OpinionNewsArticle', 'Report', 'BlogPosting', 'LiveBlogPosting', 'SocialMediaPosting'],
      [
        'DiscussionForumPosting',
        'http://schema.org/NewsArticle',
        'https://schema.org/Report',
        ['Thing', 'TechArticle']
      ]
    ].flat()
    for (const type of articles) expect(headlineOf(type)).toEqual(['First'])
    for (const type of ['JobPosting', 'ReportedDoseSchedule', 'WebPage', 3])
      expect(headlineOf(type)).toEqual(['Second'])
  })

  test('reads Open Graph, `meta` and marked times where there is no JSON-LD', () => {
    const {hints, known} =
      render(`<meta property=og:locale content=fr_FR><meta property=og:url content=https://a.example/x>
      <meta property=og:title content="Le pont"><meta property=og:site_name content="Le Courrier">
      <meta name=author content="Anne Roux"><meta property=article:author content=https://a.example/anne>
      <meta property=article:tag content=pont><meta property=article:tag content=moulin>
      <h1>Le <b>pont</b></h1><time datetime=2021-01-01>hier</time>
      <time itemprop=datePublished datetime="2024-03-05T14:05">mardi</time>
      <script type=application/ld+json>{"@type": "NewsArticle", "headline": </script>`)
    expect(hints).toEqual({url: 'https://a.example/x', lang: 'fr'})
    expect(known.map(({field, value, from}) => `${from} ${field} ${value}`)).toEqual([
      'open-graph headline Le pont',
      'meta author Anne Roux',
      'open-graph publisher Le Courrier',
      'open-graph keywords pont',
      'open-graph keywords moulin',
      'time datePublished 2024-03-05T14:05'
    ])
  })

  test('leaves books that close over the text shown, with the fields that are from elsewhere in the log', () => {
    const {text, hints, known} = render(PAGE)
    const {article, log} = clean(text, {id: 'a', ...hints, known, rendered: true})
    expect(article).toMatchObject({
      url: 'https://herald.example/bridge',
      headline: 'Bridge & mill open again',
      author: [{name: 'Ann Lee'}, {name: 'Bo Hart'}],
      datePublished: '2024-03-05T14:05:00+01:00',
      inLanguage: 'en'
    })
    expect(log).toMatchObject({known, raw: {rendered: true, length: text.length}})
    expect([...prove(article, log, text)]).toEqual([])
    expect(restore(article, log)).toBe(text)
    const other = {...article, headline: 'Another'}
    expect([...prove(other, log, text)]).toEqual([
      {in: 'article', what: 'has another `headline` than its log leads to'}
    ])
  })

  test('takes no longer for headings that stand in headings', () => {
    const html = `<meta property=og:title content=Rain>${'<h1><div>'.repeat(400)}${'word '.repeat(40_000)}`
    const start = performance.now()
    expect(render(html).known).toEqual([])
    expect(performance.now() - start).toBeLessThan(2500)
  })

  test('refuses what a parser would take for ever with', () => {
    const deep = '<div>'.repeat(1e5)
    const repaired = `<p>${Array.from({length: 900}, (_, at) => `<b a=${at}>`).join('')}${'<p>x'.repeat(1e5)}`
    const refused = (html: string, says: string) => {
      expect(() => render(html)).toThrow(HtmlError)
      expect(() => render(html)).toThrow(says)
    }
    refused(deep, 'its elements are nested more than 1024 deep')
    const most = repaired.length / 2 + 10_000
    refused(repaired, `its tags, which are never closed, come to more than ${Math.floor(most)} elements`)
    refused('<i></i>'.repeat(6e5), 'it has more than 500000 elements')
    expect(render('<i></i>x'.repeat(4e5)).text).toHaveLength(4e5)
  }, 20_000)

  test.each([
    '',
    ' ',
    '<',
    '<!--',
    '<frameset><frame>',
    '\0',
    '</p>'.repeat(9),
    '<svg><title>x',
    '<template><p>x'
  ])('takes %j', html => {
    expect(render(html).text.replaceAll(/\s/g, '').length).toBeLessThan(10)
  })

  test(
    'takes out two hundred thousand stand-ins for scripts in no more time than as many paragraphs',
    {timeout: 20_000},
    () => {
      const begun = performance.now()
      const {text} = render(`<p>Rain falls.</p>${'<noscript></noscript>'.repeat(200_000)}<p>It rained.</p>`)
      expect(text).toBe('Rain falls.\n\nIt rained.')
      expect(performance.now() - begun).toBeLessThan(10_000)
    }
  )
})
