import {bylinesOf, ownOf} from '../fields/bylines.js'
import {creditsOf} from '../fields/reporters.js'
import {hasReporters} from '../language/reporters.js'
import {trim} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import {isBlank} from '../page/character.js'
import {languageOf} from '../page/language-of.js'
import type {Page} from '../page/page.js'
import {cut, lift} from '../page/propose.js'
import type {Stage} from '../stage.js'

const NAME = {
  rule: 'reporter/name',
  reason: 'the name of who reported, beside what reporters are called',
  confidence: 0.9
}
const AGAIN = {rule: 'reporter/again', reason: 'the reporter’s name once more', confidence: 0.85}
const AROUND = {
  rule: 'reporter/around',
  reason: 'what stands around the names of reporters',
  confidence: 0.85
}

/** Who reported, in languages that have no “by”. */
export const reporter: Stage = {
  name: 'reporter',
  summary:
    'Lifts the names of Chinese, Japanese and Korean reporters, known by what they are called, from the head and the end of the text; cuts what stands around them.',
  *find(page) {
    const language = languageOf(page) ?? ''
    if (!hasReporters(language)) return
    const bylines = bylinesOf(page)
    const credits = creditsOf(page, language, bylines)
    if (credits.length === 0) return
    // Where a byline stands nearer the headline, a credit at the end is of somebody else.
    const authors = bylines.filter(({label}) => label.role === 'author')
    const all = [...credits, ...authors].sort((a, b) => a.index - b.index)
    const own = new Set(ownOf(page, all))
    const seen = new Set<string>()
    for (const credit of credits) {
      const isKnown = credit.names.every(({text}) => seen.has(text))
      if (!own.has(credit) && !isKnown) continue
      let at = credit.start
      for (const name of credit.names) {
        yield* around(page, at, name.start)
        if (seen.has(name.text)) yield cut(name, 'metadata', AGAIN)
        else yield lift(name, 'author', name.text, NAME)
        seen.add(name.text)
        at = name.end
      }
      yield* around(page, at, credit.end)
    }
  },
  specimens: [
    {
      name: 'in the bracket of a dateline, which stays',
      lang: 'zh',
      page: `古桥两年后重新开放
2024年3月12日
新华社北京3月12日电（记者王小明、李红）河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。`,
      finds: [
        ['reporter/around', '（记者'],
        ['reporter/name', '王小明'],
        ['reporter/around', '、'],
        ['reporter/name', '李红'],
        ['reporter/around', '）']
      ]
    },
    {
      name: 'behind the last sentence, and who took the pictures',
      lang: 'zh',
      page: `古桥两年后重新开放
2024年3月12日
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。（文/王小明 图/李红）`,
      finds: [
        ['reporter/around', '（文/'],
        ['reporter/name', '王小明'],
        ['reporter/around', '图/李红）']
      ]
    },
    {
      name: 'on lines of their own, behind the paper and before the place',
      lang: 'zh',
      page: `古桥两年后重新开放
本报实习生 赵山
河边日报记者 王小明 山东冠县报道
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。`,
      finds: [
        ['reporter/around', '本报实习生'],
        ['reporter/name', '赵山'],
        ['reporter/around', '河边日报记者'],
        ['reporter/name', '王小明'],
        ['reporter/around', '山东冠县报道']
      ]
    },
    {
      name: 'with the place behind a stroke, as in Taiwan',
      lang: 'zh',
      page: `古橋兩年後重新開放
2024/03/12 14:05
〔記者王小明／河邊報導〕河邊鎮的古橋在經過兩年施工和三個冬天的延誤之後，於星期二上午重新開放。這座橋曾在一夜之間連同學校和磨坊一起被河水沖走，居民只好繞行十二公里。
鎮長上午九點剪綵，約三百名居民和一條濕淋淋的狗到場。他第一個走過橋去，沒有打傘。`,
      finds: [
        ['reporter/around', '〔記者'],
        ['reporter/name', '王小明'],
        ['reporter/around', '／河邊報導〕']
      ]
    },
    {
      name: 'behind a place in Japanese, which stays',
      lang: 'ja',
      page: `古い橋、二年ぶりに再開
2024年3月12日 14時05分
【東京＝山田太郎】川辺町の古い橋が、二年間の工事と三度の冬の遅れを経て、火曜日の朝にようやく再開した。橋は一夜のうちに学校や水車小屋とともに川に流されていた。
町長は午前九時にテープを切り、およそ三百人と一匹のぬれた犬が見守った。傘もささずに最初に渡ったのは町長だった。`,
      finds: [
        ['reporter/around', '＝'],
        ['reporter/name', '山田太郎']
      ]
    },
    {
      name: 'behind a role in Japanese, with a space in the name',
      lang: 'ja',
      page: `古い橋、二年ぶりに再開
2024年3月12日 14時05分
川辺町の古い橋が、二年間の工事と三度の冬の遅れを経て、火曜日の朝にようやく再開した。橋は一夜のうちに学校や水車小屋とともに川に流されていた。
町長は午前九時にテープを切り、およそ三百人と一匹のぬれた犬が見守った。傘もささずに最初に渡ったのは町長だった。（編集委員・山田 太郎）`,
      finds: [
        ['reporter/around', '（編集委員・'],
        ['reporter/name', '山田 太郎'],
        ['reporter/around', '）']
      ]
    },
    {
      name: 'before a role and a sign in Korean, and again with an address',
      lang: 'ko',
      page: `낡은 다리 2년 만에 다시 열려
2024.03.12. 14:05
[서울=뉴시스] 김철수 기자 = 강변마을의 낡은 다리가 2년간의 공사와 세 번의 겨울을 지나 화요일 아침 다시 열렸다. 강물은 하룻밤 사이에 다리를 학교와 방앗간과 함께 휩쓸어 갔다.
읍장은 오전 9시 주민 300여 명과 젖은 개 한 마리 앞에서 테이프를 끊었다. 그는 우산도 없이 빗속에서 가장 먼저 다리를 건넜다.
김철수 기자 chulsoo@press.example`,
      finds: [
        ['reporter/name', '김철수'],
        ['reporter/around', '기자 ='],
        ['reporter/again', '김철수'],
        ['reporter/around', '기자 chulsoo@press.example']
      ]
    },
    {
      name: 'two before one role, behind the section',
      lang: 'ko',
      page: `낡은 다리 2년 만에 다시 열려
사회 | 김철수·이영희 기자
2024.03.12. 14:05
강변마을의 낡은 다리가 2년간의 공사와 세 번의 겨울을 지나 화요일 아침 다시 열렸다. 강물은 하룻밤 사이에 다리를 학교와 방앗간과 함께 휩쓸어 갔다.
읍장은 오전 9시 주민 300여 명과 젖은 개 한 마리 앞에서 테이프를 끊었다. 그는 우산도 없이 빗속에서 가장 먼저 다리를 건넜다.`,
      finds: [
        ['reporter/name', '김철수'],
        ['reporter/around', '·'],
        ['reporter/name', '이영희'],
        ['reporter/around', '기자']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a reporter amid the text',
      lang: 'zh',
      page: `古桥两年后重新开放
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。
三个冬天里木料一直堆在岸边，谁也不知道它是谁的。
第一个走上桥的外地人（记者 李红）说，她从没见过这么湿的狗，也从没见过这么高兴的镇长。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。`,
      keeps: '（记者 李红）'
    },
    {
      name: 'the title of a reporter’s column, and a question',
      lang: 'zh',
      page: `记者手记
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
记者：为什么是现在
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。`,
      keeps: '记者：为什么是现在'
    },
    {
      name: 'a conference, and a place without a name',
      lang: 'ja',
      page: `古い橋、二年ぶりに再開
【ロンドン＝共同】川辺町の古い橋が、二年間の工事と三度の冬の遅れを経て、火曜日の朝にようやく再開した。橋は一夜のうちに学校や水車小屋とともに川に流されていた。
町長は午前九時にテープを切り、およそ三百人と一匹のぬれた犬が見守った。傘もささずに最初に渡ったのは町長だった。
記者会見`,
      keeps: '【ロンドン＝共同】'
    },
    {
      name: 'a reporter of this paper without a name, and words before a role',
      lang: 'ko',
      page: `낡은 다리 2년 만에 다시 열려
강변마을의 낡은 다리가 2년간의 공사와 세 번의 겨울을 지나 화요일 아침 다시 열렸다. 강물은 하룻밤 사이에 다리를 학교와 방앗간과 함께 휩쓸어 갔다.
방송국에서 온 젊은 기자
읍장은 오전 9시 주민 300여 명과 젖은 개 한 마리 앞에서 테이프를 끊었다. 그는 우산도 없이 빗속에서 가장 먼저 다리를 건넜다.
본지 기자`,
      keeps: '방송국에서 온 젊은 기자'
    }
  ]
}

function* around({text}: Page, from: number, to: number): Generator<Cut> {
  const span = trim(text, from, to, isBlank)
  if (span) yield cut({start: span[0], end: span[1]}, 'metadata', AROUND)
}
