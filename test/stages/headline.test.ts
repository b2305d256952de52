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

test('headline › is no caption with its credit', () => {
  const page = `Home
The river had taken the bridge with the school and the mill, as here in March © Ann Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`
  expect(clean(page).article.headline).toBeNull()
})

test('headline › is no byline of a guest', () => {
  const page = `Nyheder
Vindmøllen bliver
Af Asger Thorup, skolelærer, Hvidemose
12. marts 2024
Den gamle mølle ved Hvidemose bliver stående, besluttede byrådet tirsdag efter to års strid og tre vintre uden vinger.
Borgmesteren klippede snoren klokken ni foran tre hundrede mennesker og en meget våd hund.`
  expect(clean(page).article.headline ?? '').not.toContain('Asger')
})

test.each([
  'By\nAnn Lee\nFeb 4, 2024, 11:32 AM EST',
  'Essay by Ann Lee\nFeb 4, 2024, 11:32 AM EST',
  'Feb 4, 2024, 11:32 AM EST'
])('headline › may be sentences over %j', lines => {
  const headline =
    'I moved to a 320-square-foot apartment in Lisbon with my mother. Here’s what nobody tells you about living small.'
  const page = `Skip to main content
Newsletters
Life
Travel
${headline}
${lines}
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
The dog, which belongs to nobody in the town, has since been seen on both banks of the river and once, on market day, in the middle of it, on a barrel.`
  expect(clean(page).article.headline).toBe(headline)
})
