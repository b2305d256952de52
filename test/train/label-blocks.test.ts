import {expect, test} from 'vitest'
import {labelBlocks} from '../../src/train/label-blocks.js'

const BODY = `Die alte Brücke in Oberlinden ist seit Dienstag wieder für Fußgänger geöffnet, nach zwei Jahren.
Ein nasser Hund
Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten.`

test('the article’s blocks are those of which half the words in a row stand in its body', () => {
  const blocks = [
    'Oberlinden: Das Wetter für die nächsten sieben Tage',
    'Die alte Brücke in Oberlinden ist seit Dienstag wieder für Fußgänger geöffnet, nach zwei Jahren.',
    'Ein nasser Hund',
    'Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten.'
  ]
  expect(labelBlocks(blocks, BODY, 'de')).toEqual([false, true, true, true])
})

test('a short block far from the article’s others is not its own, though its words are', () => {
  const menu = ['Ein nasser Hund', 'Wetter', 'Sport', 'Kultur']
  expect(labelBlocks([...menu, ...BODY.split('\n')], BODY, 'de').slice(0, 4)).toEqual(menu.map(() => false))
})

test('a converter that lost the accents leaves the article’s blocks what they are', () => {
  const blocks = [
    'Die alte Brucke in Oberlinden ist seit Dienstag wieder fur Fußganger geoffnet, nach zwei Jahren.'
  ]
  expect(labelBlocks(blocks, BODY, 'de')).toEqual([true])
})
