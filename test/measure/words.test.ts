import {expect, test} from 'vitest'
import {wordsOf} from '../../src/measure/words.js'

test.each(['zh', 'zh-CN', 'zh-Hans', 'ja-JP', 'th'])('of %s each character is a word', lang => {
  expect(wordsOf('古桥开放', lang)).toHaveLength(4)
})

test.each(['en', 'en-GB', 'und'])('of %s what stands between spaces is one', lang => {
  expect(wordsOf('The bridge, opened\xAD.', lang)).toEqual(['The', 'bridge', 'opened'])
})
