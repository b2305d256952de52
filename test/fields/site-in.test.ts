import {expect, test} from 'vitest'
import {siteIn} from '../../src/fields/site-in.js'
import {withoutSite} from '../../src/fields/without-site.js'

test.each([
  ['Rain falls | The Post', 'Rain falls', 'The Post'],
  ['Abnehmspritze kommt - So teuer wird sie - waz.de', 'Abnehmspritze kommt - So teuer wird sie', 'waz.de'],
  ['Le pont de Vaubrun rouvre » Le Courrier', 'Le pont de Vaubrun rouvre', 'Le Courrier'],
  ['« Le pont » rouvre enfin — Le Courrier', '« Le pont » rouvre enfin', 'Le Courrier']
])('the site in %j', (title, headline, site) => {
  const [end, start] = siteIn(title)!
  expect([title.slice(0, end), title.slice(start)]).toEqual([headline, site])
})

test.each([
  '- Rain falls on Ashcombe',
  'Rain falls on Ashcombe -',
  'Rain falls | The Post –',
  'A bridge-builder’s letters',
  '« Le pont » rouvre enfin',
  'Harbour fire – what we know of the two who were held on Tuesday'
])('no site in %j', title => {
  expect(siteIn(title)).toBeUndefined()
})

test.each([
  ['Title: Rain falls | The Post', 'Rain falls'],
  ['Rain falls - Weather - The Wendle Herald', 'Rain falls'],
  ['\u00A0- Rain falls on Ashcombe', '- Rain falls on Ashcombe']
])('a title without its site: %j', (title, headline) => {
  expect(withoutSite(title)).toBe(headline)
})
