import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

const PAGE = `Subscribe
Sign in
Why I left the cloud
The Edge-First Manifesto
The cloud as a place to agree, the edge as a place to act
Ann Lee
12 March 2024
Modern software is built on a fragile assumption: that the network is always there, always fast, and always free. It never was.
In the last ten years we have moved everything that mattered to somebody else’s computer, and then we were surprised at it.`

test.each([
  ['the-edge-first-manifesto', 'headline/address', 'The Edge-First Manifesto'],
  ['why-i-left-the-cloud', 'headline/address', 'Why I left the cloud']
])('headline › goes by the page’s address, and says so: %s', (slug, rule, text) => {
  const {article, log} = clean(PAGE, {url: `https://blog.example/p/${slug}?utm=1`})
  const [edit] = log.stages.find(({stage}) => stage === 'headline')!.edits
  expect([edit?.rule, article.headline]).toEqual([rule, text])
})
