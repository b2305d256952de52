import {describe, expect, it} from 'vitest'
import {addressWords} from '../../src/fields/address-words.js'

describe('addressWords', () => {
  it.each([
    ['https://herald.example/news/2024/03/bridge-opens-again', 'bridge opens again'],
    ['https://herald.example/news/Bridge_opens_again-12345.html?from=home#top', 'Bridge opens again'],
    ['https://herald.example/2024/bridge-opens-again/index.html', 'bridge opens again'],
    ['https://blog.example/pont-r%C3%A9ouvert/', 'pont réouvert'],
    ['https://blog.example/fully%-open-bridge', 'fully% open bridge']
  ])('has the words of %s', (url, words) => {
    expect(addressWords(url)).toBe(words)
  })

  it.each([
    'https://herald.example/',
    'https://herald.example/news/12345',
    'https://herald.example/?p=12',
    'herald',
    ''
  ])('has none of %j, which names nothing', url => {
    expect(addressWords(url)).toBe('')
  })
})
