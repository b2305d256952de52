import {bestSignature, type Signature} from '../fields/signatures.js'
import {isUnnamed} from '../language/unnamed.js'
import {liftedTo} from '../page/lifted.js'
import {textOf, type Page} from '../page/page.js'
import {cut, lift, toConfidence, type Place, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Names that are less likely the authors' than this are left where they are. */
const LEAST = 0.5

const AGAIN: Why = {rule: 'signature/again', reason: 'the author’s name once more', confidence: 0.8}
const UNNAMED: Why = {
  rule: 'signature/unnamed',
  reason: 'a newsroom or its staff where an author’s name stands',
  confidence: 0.8
}
const REASONS: Readonly<Record<Signature['by'], string>> = {
  date: 'a name alone beside the date',
  introduction: 'a name alone, and below it who that is',
  place: 'a name alone where an author’s stands'
}

/** Who wrote the article, where no label says so. */
export const signature: Stage = {
  name: 'signature',
  summary:
    'Lifts the authors’ names where no “by” stands before them: alone below the headline, beside the date, or above who they are.',
  *find(page) {
    if (liftedTo(page, 'author').length > 0) return
    const found = bestSignature(page)
    if (!found || found.likelihood < LEAST) return
    for (const name of found.names) {
      if (isUnnamed(name.text)) yield cut(name, 'metadata', UNNAMED)
      else
        yield lift(name, 'author', name.text, {
          rule: `signature/${found.by}`,
          reason: REASONS[found.by],
          confidence: toConfidence(found.likelihood)
        })
    }
    const again = repetitionOf(page, found)
    if (again) yield cut(again, 'metadata', AGAIN)
  },
  specimens: [
    {
      name: 'beside the date',
      lang: 'it',
      page: `Riapre il ponte di Santerno
Giulia Marchi
17.01.2023
Il vecchio ponte di Santerno ha riaperto martedì, dopo due anni di lavori e tre inverni di ritardo.`,
      finds: [['signature/date', 'Giulia Marchi']]
    },
    {
      name: 'beside place and date, not who took the picture',
      lang: 'es',
      page: `El puente de Valdeolmo vuelve a abrirse
Las obras duraron dos años y costaron el doble
El puente, visto desde el molino el martes pasado.
ANA RUIZ
LUCÍA VIDAL
Valdeolmo - 14 NOV 2023 - 05:20 CET
El viejo puente de Valdeolmo volvió a abrirse el martes, tras dos años de obras y tres inviernos de retraso. El río se lo había llevado en una noche, con la escuela y el molino.`,
      finds: [['signature/date', 'LUCÍA VIDAL']]
    },
    {
      name: 'whose own page has the name in small letters in its address',
      lang: 'en',
      page: `# Ashcombe bridge opens again

[Esther Kilbride](https://www.herald.example/profile/esther-kilbride)

Sat 9 Nov 2024 09.00 CET

The old bridge at Ashcombe opened again on Tuesday, after [two years](https://www.herald.example/works) of works and three winters of delay.`,
      finds: [['signature/date', 'Esther Kilbride']]
    },
    {
      name: 'two names on the line of the date, and for whom they write',
      lang: 'en',
      page: `News
Sport
Weather
Ashcombe bridge opens again
The river took it in one night, and the county needed two years to build it again.
Ann Lee and Tom Hale, The Wendle Herald - 5 March 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.`,
      finds: [
        ['signature/date', 'Ann Lee'],
        ['signature/date', 'Tom Hale']
      ]
    },
    {
      name: 'below the text, with who that is',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.
Martha Quill
Martha Quill is a reporter in Ashcombe.
Senior reporter`,
      finds: [['signature/introduction', 'Martha Quill']]
    },
    {
      name: 'a station’s staff, who are nobody by name',
      lang: 'en',
      page: `Ashcombe bridge opens again
WKYT Staff
12 March 2024, 14:05
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.`,
      finds: [['signature/unnamed', 'WKYT Staff']]
    },
    {
      name: 'glued to what the picture of its bearer says, as browsers of text show both',
      lang: 'pl',
      page: `Most w Starym Siole znów otwarty
Agnieszka WrońskaAgnieszka Wrońska
12 marca 2024, 14:05
Stary most w Starym Siole jest od wtorku znów otwarty, po dwóch latach prac i trzech zimach opóźnienia. Rzeka zabrała go w jedną noc, razem ze szkołą i młynem.`,
      finds: [
        ['signature/date', 'Agnieszka Wrońska'],
        ['signature/again', 'Agnieszka Wrońska']
      ]
    },
    {
      name: 'below the headline, twice',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
4 novembre 2021
Camille Perrin
Camille Perrin
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        ['signature/date', 'Camille Perrin'],
        ['signature/again', 'Camille Perrin']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a name alone in the midst of the text',
      lang: 'en',
      page: `Who built the bridge
The old bridge at Ashcombe opened again on Tuesday, and three people can say that it is their work. None of them was asked to cut the ribbon, which the mayor did himself.
The first of them had never built a bridge, and said so at every meeting of the council, until nobody there had the heart to say it again.
The second had built eleven, of which nine stand, and the third only ever spoke of the other two.
Martha Quill
She drew the first plan at a kitchen table, on the back of a calendar, and the county paid her for it eleven years later, when the bridge was up.
The river has risen twice since then, and twice the county has sent somebody to look at the bridge, who looked at it and went home again.`,
      keeps: 'Martha Quill'
    },
    {
      name: 'a crosshead whose words the text has too',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard ; la vie reprend, dit la presse locale.
Vie Locale
Trois fois la rivière avait emporté les échafaudages, et trois fois on les avait remontés, sans que personne à la mairie ne compte plus ni les jours ni les sous.`,
      keeps: 'Vie Locale'
    }
  ]
}

/** The same once more, glued to it or on the next line. */
function repetitionOf(page: Page, {names, index}: Signature): Place | undefined {
  const {text, end} = names.at(-1)!
  const block = page.children[index]!
  // What stands behind the block may be gone already: of "Ann LeeAnn Lee: how the bridge came back" the headline is.
  const isHere = block.spans.some(([from, to]) => from <= end && end + text.length <= to)
  if (isHere && page.text.startsWith(text, end)) return {start: end, end: end + text.length}
  const next = page.children[index + 1]
  return next && textOf(page, next) === textOf(page, block) ? next : undefined
}
