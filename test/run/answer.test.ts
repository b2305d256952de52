import {afterEach, describe, expect, it, vi} from 'vitest'
import {clean} from '../../src/clean.js'
import {UnbalancedError} from '../../src/page/books.js'
import {answer} from '../../src/run/answer.js'

vi.mock('../../src/clean.js')

const bytes = Buffer.from('{"id": "a", "text": "Rain", "meta": 1}')
const ask = () =>
  JSON.parse(answer({offset: 0, length: bytes.length, bytes}, 3, {log: false}).line) as unknown

afterEach(() => vi.resetAllMocks())

describe('answer', () => {
  it.each([
    ['unbalanced', new UnbalancedError('What stands at 7 of the page was lost')],
    ['internal', new TypeError('undefined is not a function')],
    ['too-large', new RangeError('Invalid string length')]
  ])('is an error row `%s` where cleaning throws %s', (code, error) => {
    vi.mocked(clean).mockImplementation(() => {
      throw error
    })
    expect(ask()).toMatchObject({seq: 3, id: 'a', status: 'error', error: {code}, meta: 1})
  })

  it('is an error row where the article is not of its schema', () => {
    vi.mocked(clean).mockReturnValue({article: {id: 'a'}, log: {}} as unknown as ReturnType<typeof clean>)
    expect(ask()).toMatchObject({status: 'error', error: {code: 'internal'}})
  })
})
