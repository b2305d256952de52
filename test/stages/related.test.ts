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
