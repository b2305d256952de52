import {describe, expect, it, test} from 'vitest'
import {clean} from '../../src/clean.js'
import {columnOf} from '../../src/layout/column.js'
import {dressOf} from '../../src/layout/dress.js'
import {parsePage} from '../../src/page/page.js'
import {sift} from '../../src/stage.js'
import {characters} from '../../src/stages/characters.js'
import {layout} from '../../src/stages/layout.js'

const paragraphs = [
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill, and nobody had thought that it would ever be built again, as the county had no money left for bridges.',
  'The mayor cut the ribbon at nine, before three hundred people and a wet dog, and was the first to walk over it, without an umbrella, in the midst of the rain. “I had promised to resign if it was not open by Christmas,” she said, “and I had promised it three times, so this is a good day for me.”',
  'The new bridge is of oak, like the old one, and it was drawn by the same hand: Tom Quill, who is ninety now, had kept his first plans in a drawer of his kitchen. He came to see it on the arm of his granddaughter, looked at it for a long while, and said that the railing was too low.',
  'Half of the costs are paid by the county, a quarter by the town, and the last quarter by those who gave a day’s wage for it. It was a wager, said the baker, who had asked them: the list of names hangs in his shop, between the bread and the till, and there is hardly a family that is not on it.'
]
const menu = ['Skip to main content', 'Home', 'World', 'Sport', 'Culture', 'Weather', 'Newsletter', 'Log in']
const foot = [
  'Related articles',
  'Five gardens to see in May',
  'Wolf seen near Quern',
  'Privacy policy',
  'Contact us'
]
const headline = 'Ashcombe bridge opens again'
const lines = [
  ...menu,
  headline,
  'By Ann Lee',
  ...paragraphs,
  ...paragraphs.map(text => `${text} So it went.`),
  ...foot
]

/** Breaks a paragraph before the word that would go beyond the column, as a terminal does. */
function wrap(text: string, column: number, indent = ''): string {
  const out: string[] = ['']
  for (const word of text.split(' ')) {
    const last = out[out.length - 1]!
    if (last !== '' && indent.length + last.length + 1 + word.length > column) out.push(word)
    else out[out.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return out.map(line => indent + line).join('\n')
}

/** The texts of the blocks that the stage leaves. */
function blocksOf(raw: string): string[] {
  const {article} = clean(raw)
  return article.body.map(({text}) => text)
}

describe('a wrapped dump', () => {
  test.each([60, 72, 78, 80, 99, 100, 132, 160])('is known by its column, %i', column => {
    const raw = lines.map(line => wrap(line, column)).join('\n\n')
    const found = columnOf(parsePage(raw), undefined)!
    expect(found).toBeGreaterThan(column - 4)
    expect(found).toBeLessThanOrEqual(column)
  })

  it('is known by its text, however many addresses stand below it', () => {
    const references = Array.from(
      {length: 120},
      (_, at) => `  ${at + 1}. file:///news/2024/05/04/the-bridge/${at + 1000}.html`
    )
    const raw = [...lines.map(line => wrap(line, 78)), references.join('\n')].join('\n\n')
    expect(columnOf(parsePage(raw), 'browser')).toBeGreaterThan(74)
  })

  it('comes out as one of lines does', () => {
    const raw = lines.map(line => wrap(line, 78)).join('\n\n')
    expect(blocksOf(raw)).toEqual(expect.arrayContaining(paragraphs))
  })

  it('comes out so with indentation and items', () => {
    const items = menu.map(entry => `  • ${entry}`).join('\n')
    const raw = [items, headline, ...paragraphs.map(text => wrap(text, 100, '    ')), ...foot].join('\n\n')
    expect(dressOf(parsePage(raw))).toBe('browser')
    expect(blocksOf(raw)).toEqual(expect.arrayContaining(paragraphs))
  })

  it('joins the lines of a heading that stands in the middle', () => {
    const centred = (line: string) => ' '.repeat((78 - line.length) / 2) + line
    const first = 'Ashcombe bridge opens again after two years of works and three winters of'
    const raw = [
      `${centred(first)}\n${centred('unforgettable delay')}`,
      `${centred('A name')}\n${centred('and')}`,
      ...lines.map(line => wrap(line, 78))
    ].join('\n\n')
    const joins = [...layout.find(parsePage(raw))].map(({start}) => start)
    expect(joins).toContain(raw.indexOf('\n'))
    expect(joins).not.toContain(raw.indexOf('A name') + 'A name'.length)
  })

  it('joins a line to a long word with hyphens, where words are not broken at them', () => {
    const text = `${paragraphs[0]!.slice(0, 57)} three-hundred-and-fourteenth time, they say.`
    const raw = [text, ...paragraphs].map(line => wrap(line, 72)).join('\n\n')
    expect(raw).toContain('\nthree-hundred-and-fourteenth')
    expect(blocksOf(raw)).toContain(text)
  })

  it('joins none to an address that has place nowhere', () => {
    const address = 'https://herald.example/2024/05/04/the-old-bridge-at-ashcombe-opens-again'
    const raw = [...paragraphs.map(line => wrap(line, 72)), `${paragraphs[0]!.slice(0, 57)}\n${address}`]
    const ends = [...layout.find(parsePage(raw.join('\n\n')))].map(({end}) => end)
    expect(ends).not.toContain(raw.join('\n\n').indexOf(address))
  })

  it('joins none to a word whose part before a hyphen had place, where words are broken at them', () => {
    const text = `${paragraphs[0]!.slice(0, 57)}\nthree-hundred-and-fourteenth time`
    const broken = wrap(paragraphs[1]!, 72).replace('without an umbrella', 'under an um-\nbrella')
    const raw = [text, broken, ...paragraphs.map(line => wrap(line, 72))].join('\n\n')
    const joins = [...layout.find(parsePage(raw))].map(({start}) => start)
    expect(joins).not.toContain(57)
  })

  it('joins Chinese without spaces, at columns of two', () => {
    const text = '这座旧桥在星期二重新开放了，工程历时两年，推迟了三个冬天。'.repeat(6)
    const raw = Array.from(text.match(/.{1,40}/g)!).join('\n')
    const page = parsePage(`${raw}\n\n${raw}`)
    expect(columnOf(page, undefined)).toBe(80)
    const joins = [...layout.find(page)]
    expect(joins.map(({op, rule}) => [op, rule])).toEqual(
      Array.from(joins, () => ['join', 'layout/unwrap/word'])
    )
    expect(joins.length).toBeGreaterThan(3)
  })

  it('joins the one wrapped line of a short Japanese page of a text browser', () => {
    const raw = `  • ニュース
  • スポーツ
  • 天気

川辺の古い橋が火曜日に再び開通した。工事は二年に及び、三度の冬を越えて遅れていた
橋を町長は最初に渡った。`
    const joins = [...layout.find(parsePage(raw))].filter(({op}) => op === 'join')
    expect(joins.map(({start}) => raw.slice(start - 2, start))).toEqual(['いた'])
  })
})

describe('a dump of lines', () => {
  it('has no column, no dress, and nothing for the stage', () => {
    const page = parsePage(lines.join('\n'))
    expect(columnOf(page, undefined)).toBeUndefined()
    expect(dressOf(page)).toBeUndefined()
    expect([...layout.find(page)]).toEqual([])
  })

  it('joins no questions of an interview in Japanese, which begin with a dash', () => {
    const answer = '川辺の古い橋が火曜日に再び開通したのは町の人がみな一日分の賃金を出したから'
    const raw = Array.from({length: 8}, (_, at) => `${answer.slice(at)}\n―橋の次は何を建てますか`).join('\n')
    expect([...layout.find(parsePage(raw))]).toEqual([])
  })
})

describe('a short dump of lines', () => {
  it('has no column where its headlines are of much the same length and its paragraphs stand whole', () => {
    const headlines = [
      'Storm closes three schools in the north of it',
      'Milk prices climb for the third month in a row',
      'Wolf seen near the bridge of Quern on Sunday',
      'Choir of Wendle to sing in the old mill in May',
      'Bakers of the valley ask for a day without bread',
      'Ferry stops at night as its last captain retires',
      'Three held after a fire in the harbour of Quern'
    ]
    const page = parsePage([...headlines, headline, 'By Ann Lee', ...paragraphs.slice(0, 2)].join('\n'))
    expect(columnOf(page, undefined)).toBeUndefined()
  })

  it('has no column where its paragraphs are of much the same length', () => {
    const alike = [
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, in the rain.',
      'The river had taken it in one night, with the school and the mill, and nobody had thought that it would be built again.',
      'The mayor cut the ribbon at nine, before three hundred people and a wet dog, and she was the first to walk over it then.',
      'Half of the costs are paid by the county, a quarter by the town, and the rest by those who gave a day’s wage for it all.'
    ]
    const page = parsePage([...menu, headline, 'By Ann Lee', ...alike, ...foot].join('\n'))
    expect(columnOf(page, undefined)).toBeUndefined()
  })
})

describe('a short dump on one line', () => {
  it('is parted too, as no paragraph is a page', () => {
    const raw = [...menu, headline, 'By Ann Lee', ...paragraphs.slice(0, 2), ...foot].join(' ')
    expect(raw.length).toBeLessThan(1000)
    const breaks = [...layout.find(parsePage(raw))].map(({start}) => start)
    expect(breaks).toContain(raw.indexOf(paragraphs[0]!))
  })

  it('stays whole where it is a paragraph', () => {
    expect([...layout.find(parsePage(paragraphs[0]!))]).toEqual([])
  })
})

describe('a dump on one line', () => {
  const raw = lines.join(' ')

  it('parts the article from the menu and from what is below', () => {
    const page = parsePage(raw)
    const breaks = new Set([...layout.find(page)].map(({op, start}) => (op === 'break' ? start : -1)))
    expect(breaks).toContain(raw.indexOf(paragraphs[0]!))
    expect(breaks).toContain(raw.indexOf(foot[0]!))
    expect(breaks).not.toContain(raw.indexOf('main content'))
  })

  it('parts no date, and finds the headline that the window’s title has too', () => {
    const titled = [
      `${headline} - The Herald`,
      ...menu,
      headline,
      'Published 23 December 2023',
      ...lines.slice(menu.length + 1)
    ]
    const {article} = clean(titled.join(' '))
    expect(article).toMatchObject({headline, datePublished: '2023-12-23'})
  })

  it('is parted behind the date over the text, and not behind one that the text goes on from', () => {
    const page = (date: string) =>
      `Sport Culture Weather Sign in ${headline} By Ann Lee ${date} ${paragraphs[0]!} ${paragraphs[1]!}`
    expect(clean(page('OCTOBER 9 2024')).article.datePublished).toBe('2024-10-09')
    expect(blocksOf(page('OCTOBER 9 2024')).join('\n')).toMatch(/^The old bridge/m)
    expect(
      blocksOf(`${paragraphs[0]!} On May 4, 2024 and again on May 9 it was shut. ${paragraphs[1]!}`).join(
        '\n'
      )
    ).toContain('On May 4, 2024 and again')
  })

  it('is parted in Chinese too, where a letter says as much as a word', () => {
    const page =
      '首页 新闻 体育 文化 天气 老桥重新开放 2024年5月4日 王小明 老桥在两年施工之后于星期二重新开放。市长在九点剪彩，三百人和一条湿透的狗在场。河水曾在一夜之间把桥、学校和磨坊一起冲走，没有人相信它还会重建。费用一半由县里承担，四分之一由镇里承担，其余由捐出一天工资的人承担。面包师把他们的名字挂在店里，几乎每家每户都在名单上。建桥的人今年九十岁，他把最初的图纸一直放在厨房的抽屉里。相关阅读 五月值得一看的花园 联系我们'
    expect(page.length).toBeLessThan(400)
    expect(clean(page).article.datePublished).toBe('2024-05-04')
    expect(blocksOf(page).join('\n')).not.toContain('首页')
  })

  it('parts no word where a soft hyphen or the rest of an entity stands', () => {
    const hyphened = raw.replaceAll('had', 'h\xADad').replaceAll('wet', 'w&eacute;t')
    const page = sift(parsePage(hyphened), characters)
    for (const finding of layout.find(page)) {
      expect(hyphened.slice(finding.start - 1, finding.start)).not.toBe('\xAD')
      expect(hyphened.slice(finding.start - 1, finding.start)).not.toBe(';')
    }
  })

  it('parts Thai only beside what is known: a space ends a clause there, no sentence', () => {
    const text =
      'ทุกเย็นหลังเก็บเตาขนมครก ป้าบัวลอย ใจเย็น วัย 66 ปี จะลากโต๊ะพับสามตัวมาเรียงกันหลังร้านในตลาดวโรรส จังหวัดเชียงใหม่ แล้วเปลี่ยนพื้นที่เล็ก ๆ นั้นให้เป็นห้องเรียน มีเด็กมานั่งเรียนวันละกว่ายี่สิบคน ส่วนใหญ่เป็นลูกของคนงานและแม่ค้าในตลาด ป้าบัวลอยเล่าว่าเริ่มสอนเมื่อสิบปีก่อน เพราะเห็นเด็กชายคนหนึ่งมายืนอ่านป้ายราคาขนมทุกวันแต่อ่านผิดทุกวัน "ฉันก็เลยบอกว่า ถ้าอ่านถูกจะให้กินฟรี เดือนเดียวอ่านได้ทั้งป้าย'
    const titled = 'สะพานไม้เก่าเปิดอีกครั้ง หลังรอสองปี'
    const page = `${titled} | ข่าวบ้านเรา หน้าแรก การเมือง ${titled} แชร์ คัดลอกลิงก์ ${text} ข่าวที่เกี่ยวข้อง ตลาดเก่าย้ายไปริมน้ำ`
    const breaks = [...layout.find(parsePage(page))].map(({start}) => start)
    const first = page.indexOf(text)
    expect(breaks).toContain(page.indexOf('คัดลอกลิงก์'))
    expect(breaks.filter(at => at > first && at < first + text.length)).toEqual([])
  })

  it('takes short lines of it for what a lift left only beside the lift', () => {
    const {log} = clean(`${menu.join(' ')} ${raw} 5 March 2024`)
    const remnants = log.stages.flatMap(({edits}) => edits.filter(({rule}) => rule === 'remnants/line'))
    expect(remnants.length).toBeLessThan(3)
  })
})
