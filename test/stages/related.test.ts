import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test('related › leaves sentences of the article that stand on one line with a prompt', () => {
  const page = `De brug van Oudewerf is weer open
Lees ook: Wolf gezien bij Quern Wie naar de markt wil, moest twee jaar lang drieëntwintig kilometer omrijden. “Met een trekker is dat een uur”, zegt boerin Anneke Bos.
De burgemeester knipte dinsdag om negen uur het lint door, voor driehonderd mensen en een natte hond.`
  expect(clean(page).article.articleBody).toContain('twee jaar lang drieëntwintig kilometer omrijden')
})

test('related › cuts what stands below a heading that has lost a date', () => {
  const page = `A híd ismét nyitva van
2024. március 5.
A régi híd Vizesfalván kedd reggel óta ismét nyitva van, két év munka és három tél késés után.
Olvasta már 5, 2024
Farkast láttak a hídnál
Új malom épül jövőre
A polgármester kilenckor vágta át a szalagot háromszáz ember és egy nagyon vizes kutya előtt, esernyő nélkül.`
  const {edits} = clean(page).log.stages.find(({stage}) => stage === 'related')!
  expect(edits.map(({before}) => before)).toEqual(
    expect.arrayContaining(['Farkast láttak a hídnál', 'Új malom épül jövőre'])
  )
})

test('related › keeps an article whose paragraphs stand below crossheads one by one, behind one link', () => {
  const own = [
    'The council voted by nine to four on Monday night to reopen Mill Lane, two years after the Wendle took half of it down to the sea.',
    'Councillors had been asked to wait for a second survey, which the county promised for the spring and then for the autumn.',
    'What the bakers say',
    '“We have carried every sack around the hill,” said Oda Reef, who bakes for half the town and sleeps when the other half is up.',
    'Who pays',
    'The county pays two thirds, the town the rest, and the weir company nothing, as it has said in four letters since the flood.'
  ]
  const page = [
    'Council votes to reopen mill lane',
    own[0],
    'Related',
    'Wolf seen near Quern',
    ...own.slice(1)
  ]
  expect(clean(page.join('\n')).article.body.map(({text}) => text)).toEqual(own)
})

test('related › ends a list where a paragraph and a short sentence stand together', () => {
  const own = [
    'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, and it has a rail on both sides.',
    'The county last built a bridge in 1949, and it has said since then that it would rather not build another one.',
    'The mayor expects no miracle.',
    '“It took us four years to agree on a rail,” she said.'
  ]
  const links = [
    'Wolf seen near Quern',
    'Market moves to the harbour',
    'No buses on Sundays',
    'Fire in the brewery'
  ]
  const page = ['Ashcombe bridge opens again', own[0], 'Most read', ...links, ...own.slice(1)]
  expect(clean(page.join('\n')).article.body.map(({text}) => text)).toEqual(own)
})

test('related › takes a line that tells when, by whom or how long for no headline', () => {
  const page = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
More on this story
Wolf seen at the harbour of Quern
2 May 2024
Market moves to the harbour at last
By Martha Quill
Tue 14 May 2024 06.00 BST
By Wendle Bridge a wolf was seen
3 hours ago
Died in May 2024, and nobody knew`
  expect(clean(page).article.related.map(({headline}) => headline)).toEqual([
    'Wolf seen at the harbour of Quern',
    'Market moves to the harbour at last',
    'By Wendle Bridge a wolf was seen',
    'Died in May 2024, and nobody knew'
  ])
})

test('related › leaves what the page says about itself below a list to the stages that name it', () => {
  const page = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
Most read
Wolf seen at the harbour of Quern
Photograph: Dana Ortiz/The Wendle Herald
Market moves to the harbour at last
Be the first to leave a comment here
Skip to primary navigation`
  const {article, log} = clean(page)
  expect(article.related.map(({headline}) => headline)).toEqual([
    'Wolf seen at the harbour of Quern',
    'Market moves to the harbour at last'
  ])
  const rules = log.stages.flatMap(({edits}) => edits).map(({rule}) => rule)
  expect(rules).toEqual(
    expect.arrayContaining([
      'captions/credit/en/photograph',
      'comments/prompt/en/be-the-first-to-leave-a-comment',
      'navigation/label/en/skip-to-primary'
    ])
  )
})

test('related › ends a list above the headline where the headline was', () => {
  const page = `Ashcombe bridge opens again | The Quern Courier
Most read
Wolf seen near Quern
No buses on Sunday
Ashcombe bridge opens again
Two years of works and three winters of delay end with a wet dog and a walk across
Share on Facebook
Copy link
Go to the comments
Jump to the gallery
Follow the bridge
Listen to this
By Martha Quill
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`
  const {edits} = clean(page).log.stages.find(({stage}) => stage === 'related')!
  expect(edits.map(({before}) => before)).toEqual(['Most read', 'Wolf seen near Quern', 'No buses on Sunday'])
})
