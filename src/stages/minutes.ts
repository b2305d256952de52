import {isLabel} from '../fields/datelines.js'
import {foldOf} from '../language/fold.js'
import {phraseOf} from '../language/lexicon.js'
import {isTimeOfDay} from '../language/time-of-day.js'
import {trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {cut, ofBlocks, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Lines of one form that a list of times or numbers has at least; an article may have a few years as crossheads. */
const LEAST = 6

const MARK: Why = {
  rule: 'minutes/mark',
  reason: 'a number on a line of its own, one of many of its form',
  confidence: 0.85
}

const TIME: Why = {
  rule: 'minutes/time',
  reason: 'a time of day and nothing else, amid the text',
  confidence: 0.9
}
/** UTF-16 units of a line with a time, and a word about it, at most. */
const LONGEST = 60

/** The minutes of a live report, the ranks and counts of a list. */
export const minutes: Stage = {
  name: 'minutes',
  summary:
    'Cuts lines amid the text that hold a time of day alone, and those that hold a number alone where the page has many of the same form: minutes, ranks and counts.',
  find(page) {
    const forms = formsOf(page)
    const {start, end} = trunkOf(page)
    return ofBlocks(page, (block, index) => {
      if (block.shape.digits === 0 || block.end - block.start > LONGEST) return undefined
      if (isNumber(block) && forms.get(foldOf(page, block))! >= LEAST) return cut(block, 'metadata', MARK)
      return index > start && index < end && isTime(page, block) ? cut(block, 'metadata', TIME) : undefined
    })
  },
  specimens: [
    {
      name: 'the minutes of a match',
      lang: 'fr',
      page: `Vaubrun bat Quernes
Vaubrun a battu Quernes mardi soir, après deux ans de défaites et trois hivers de matchs nuls, sous la pluie.
90'
Le gardien de Quernes regarde le ballon passer, et l’arbitre siffle la fin d’un match que personne n’oubliera.
82'
Vaubrun fait entrer le boulanger, qui n’a plus joué depuis la fermeture du pont et qui boite un peu.
71'
But !
64'
55'
12'
Le match commence avec une heure de retard, car il a fallu chercher le ballon dans la rivière, derrière le moulin.`,
      finds: [
        ['minutes/mark', "90'"],
        ['minutes/mark', "82'"],
        ['minutes/mark', "71'"],
        ['minutes/mark', "64'"],
        ['minutes/mark', "55'"],
        ['minutes/mark', "12'"]
      ]
    },
    {
      name: 'when the posts of a live report were written',
      lang: 'en',
      page: `Storm over Ashcombe: what we know
The old bridge at Ashcombe has been closed since noon, after two years of works and three winters of delay. The river rises by a foot each hour, and the mill stands in it.
14.07 GMT
The mayor has asked some three hundred people and one very wet dog to stay at home. The school has sent its pupils home by boat, as it did a hundred years ago.
Updated at 14.31 GMT
1:52 pm
The first trees have come down the river, and the fire brigade has tied the ferry to the church. Nobody has been hurt, but for the boy who tried to count the ducks.`,
      finds: [
        ['minutes/time', '14.07 GMT'],
        ['minutes/time', 'Updated at 14.31 GMT'],
        ['minutes/time', '1:52 pm']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'years as crossheads',
      lang: 'en',
      page: `A hundred years of Ashcombe
The old bridge at Ashcombe has stood for a hundred years, and the town has kept its picture of each of them.
1931
The river rose to the windows of the school, and the pupils were sent home by boat for a whole week.
1968
The bridge was painted green, and the town voted twice on whether it should be painted white again at once.`,
      keeps: '1931'
    },
    {
      name: 'a number with a point, and a crosshead with a time',
      lang: 'en',
      page: `The night of the flood at Ashcombe
The old bridge at Ashcombe fell in the night of the great flood, and the town has counted each minute of it.
2.14
That was the river’s height in metres when the school was closed, and the pupils were sent home by boat for a week.
By 4:30 am
The bridge was gone, with the mill and some three hundred ducks, of which one was seen again in the harbour.`,
      keeps: 'By 4:30 am'
    }
  ]
}

/** "14.07 GMT", "Updated at 14.31 GMT" */
function isTime(page: Page, block: Block): boolean {
  const {text} = page
  if (isTimeOfDay(text, block.start, block.end)) return true
  const label = phraseOf(page, block)
  if (!isLabel(label) || label.at !== 'start') return false
  const start = label.end + /^[\s:]*/.exec(text.slice(label.end, block.end))![0].length
  return isTimeOfDay(text, start, block.end, true)
}

function isNumber({shape}: Block): boolean {
  return shape.letters === 0 && shape.digits > 0
}

/** How often each form of a number stands in the page: figures count as one sign. */
function formsOf(page: Page): Map<string, number> {
  const forms = new Map<string, number>()
  for (const block of page.children) {
    if (!isNumber(block)) continue
    const form = foldOf(page, block)
    forms.set(form, (forms.get(form) ?? 0) + 1)
  }
  return forms
}
