import {bylinesOf, ownOf} from '../fields/bylines.js'
import {liftedTo} from '../page/lifted.js'
import {cut, lift} from '../page/propose.js'
import type {Stage} from '../stage.js'

const LABEL = {reason: 'the label of an editor', confidence: 0.9}
const AUTHOR = {rule: 'editor/name', reason: 'the editor, as nothing names an author', confidence: 0.6}
const CREDIT = {rule: 'editor/credit', reason: 'who edited the article', confidence: 0.85}

/** Who edited the article: no author, unless there is no other. */
export const editor: Stage = {
  name: 'editor',
  summary:
    'Cuts who edited the article and the label; lifts the name as the author’s where no other was found.',
  *find(page) {
    const bylines = bylinesOf(page).filter(({label}) => label.role === 'editor')
    const own = new Set(liftedTo(page, 'author').length > 0 ? [] : ownOf(page, bylines))
    for (const byline of bylines) {
      const {label, names, again} = byline
      yield cut({start: label.start, end: label.end}, 'metadata', {
        ...LABEL,
        rule: `editor/label/${label.id}`
      })
      for (const name of names) {
        if (own.has(byline)) yield lift(name, 'author', name.text, AUTHOR)
        else yield cut(name, 'metadata', CREDIT)
      }
      if (again) yield cut(again, 'metadata', CREDIT)
    }
  },
  specimens: [
    {
      name: 'beside a reporter',
      lang: 'zh',
      page: `古桥两年后重新开放
记者 王小明
2024年3月12日
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。
责任编辑：赵山`,
      finds: [
        ['editor/label/zh/责任编辑', '责任编辑：'],
        ['editor/credit', '赵山']
      ]
    },
    {
      name: 'two, where no author is named',
      lang: 'zh',
      page: `古桥两年后重新开放
2024年3月12日
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。
(责编：赵山、钱多)`,
      finds: [
        ['editor/label/zh/责编', '责编：'],
        ['editor/name', '赵山'],
        ['editor/name', '钱多']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence about editors',
      lang: 'zh',
      page: `古桥两年后重新开放
河边镇的古桥在经过两年施工和三个冬天的延误之后，于星期二上午重新开放。这座桥曾在一夜之间连同学校和磨坊一起被河水冲走，居民只好绕行十二公里。
编辑部的门整个冬天都开着，谁都可以进来取暖，也可以把自己的照片带来。
镇长上午九点剪彩，约三百名居民和一条湿淋淋的狗到场。他第一个走过桥去，没有打伞，雨下得很大。`,
      keeps: '编辑部的门整个冬天都开着'
    }
  ]
}
