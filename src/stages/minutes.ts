import {foldOf} from '../language/fold.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {cut, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Lines of one form that a list of times or numbers has at least; an article may have a few years as crossheads. */
const LEAST = 6

const MARK: Why = {
  rule: 'minutes/mark',
  reason: 'a number on a line of its own, one of many of its form',
  confidence: 0.85
}

/** The minutes of a live report, the ranks and counts of a list. */
export const minutes: Stage = {
  name: 'minutes',
  summary:
    'Cuts lines that hold a number alone, where the page has many of the same form: minutes, ranks and counts.',
  find(page) {
    const forms = formsOf(page)
    return page.children
      .filter(block => isNumber(block) && forms.get(foldOf(page, block))! >= LEAST)
      .map(block => cut(block, 'metadata', MARK))
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
    }
  ]
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
