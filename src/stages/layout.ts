import {hasBars, splitAtBars} from '../layout/bars.js'
import {columnOf} from '../layout/column.js'
import {dressOf} from '../layout/dress.js'
import {joinInline} from '../layout/inline-elements.js'
import {rulerFor} from '../layout/ruler.js'
import {isRunOn} from '../layout/run-on.js'
import {split, splitRunOn} from '../layout/split.js'
import {undress} from '../layout/undress.js'
import {unwrap} from '../layout/unwrap.js'
import type {Stage} from '../stage.js'

/** How the dump was made, brought to blocks before anything is judged. */
export const layout: Stage = {
  name: 'layout',
  summary:
    'Joins lines that were wrapped at a column or where the page’s source was, and those that a link within a sentence parts, takes out the marks of Markdown, its links and pictures, and of text browsers, and puts boundaries into lines that lost theirs.',
  *find(page) {
    if (hasBars(page)) return yield* splitAtBars(page)
    const dress = dressOf(page)
    const column = columnOf(page, dress)
    if (!dress && isRunOn(page, column)) return yield* splitRunOn(page)
    if (column !== undefined) yield* unwrap(page, column, rulerFor(dress))
    if (dress) yield* undress(page, dress)
    if (column === undefined && !dress) {
      yield* joinInline(page)
      yield* split(page)
    }
  },
  specimens: [
    {
      name: 'lines wrapped at a column',
      lang: 'en',
      page: `Ashcombe bridge opens again

The old bridge at Ashcombe opened again on
Tuesday, after two years of works and three
winters of delay, to the joy of a well-
known mayor and his dog.

Long may it stand!`,
      finds: [
        ['layout/unwrap/line', '\n'],
        ['layout/unwrap/line', '\n'],
        ['layout/unwrap/word', '\n']
      ]
    },
    {
      name: 'the marks of a converter to Markdown',
      lang: 'fr',
      page: `  * Région
  * * *

# Le pont de Vaubrun rouvre

Le pont de **Vaubrun** a rouvert mardi matin, après deux ans de _travaux_ et trois hivers de retard.

> Je n’y croyais plus, dit le maire.`,
      finds: [
        ['layout/mark/item', '*'],
        ['layout/mark/rule', '* * *'],
        ['layout/mark/heading', '#'],
        ['layout/mark/emphasis', '**'],
        ['layout/mark/emphasis', '**'],
        ['layout/mark/emphasis', '_'],
        ['layout/mark/emphasis', '_'],
        ['layout/mark/quote', '>']
      ]
    },
    {
      name: 'the links and pictures of Markdown',
      lang: 'en',
      page: `- [News](https://herald.example/news)
- [Sport](https://herald.example/sport)

Ashcombe bridge opens again
===========================

![The old
bridge](https://herald.example/bridge.jpg)

The old bridge at Ashcombe [opened again](https://herald.example/opening) on Tuesday, May 1\\. It had been closed for two years of works, and for three winters of delay that nobody had seen coming.`,
      finds: [
        ['layout/mark/item', '-'],
        ['layout/mark/link', '['],
        ['layout/mark/link', '](https://herald.example/news)'],
        ['layout/mark/item', '-'],
        ['layout/mark/link', '['],
        ['layout/mark/link', '](https://herald.example/sport)'],
        ['layout/mark/rule', '==========================='],
        ['layout/mark/picture', '![The old'],
        ['layout/mark/picture', 'bridge](https://herald.example/bridge.jpg)'],
        ['layout/mark/link', '['],
        ['layout/mark/link', '](https://herald.example/opening)'],
        ['layout/mark/escape', '\\']
      ]
    },
    {
      name: 'the marks of a text browser',
      lang: 'de',
      page: `  • Region
      □ Oberlinden
  • Sport
Suche: [            ] [icon-lupe]
Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern.
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━`,
      finds: [
        ['layout/mark/item', '•'],
        ['layout/mark/item', '□'],
        ['layout/mark/item', '•'],
        ['layout/mark/box', '[            ]'],
        ['layout/mark/box', '[icon-lupe]'],
        ['layout/mark/rule', '━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━']
      ]
    },
    {
      name: 'the numbers that lynx gives to links',
      lang: 'en',
      page: `   [1]News [2]Sport
   The old bridge at Ashcombe opened again on Tuesday, after two years of works, said [3]Tom Hale.`,
      finds: [
        ['layout/mark/number', '[1]'],
        ['layout/mark/number', '[2]'],
        ['layout/mark/number', '[3]']
      ]
    },
    {
      name: 'links of Markdown whose targets stand below the text',
      lang: 'fr',
      page: `# Le pont de Vaubrun rouvre

Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard, selon [la mairie][1].

[1]: https://vaubrun.example/pont`,
      finds: [
        ['layout/mark/heading', '#'],
        ['layout/mark/link', '['],
        ['layout/mark/link', '][1]'],
        ['layout/mark/target', '[1]: https://vaubrun.example/pont']
      ]
    },
    {
      name: 'elements with nothing between',
      lang: 'en',
      page: `Skip to main contentHomeWorldSportCultureWeatherNewsletterLog in
Ashcombe bridge opens againNovember 4, 2024By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.The mayor cut the ribbon at nine, before three hundred people and a wet dog, and was the first to walk over it.Related articlesFive gardens to see in MayWolf seen near Quern`,
      finds: [
        ['layout/split/fused', 'content¶HomeWorldSportCultureWeatherNewsletterLog'],
        ['layout/split/fused', 'contentHome¶WorldSportCultureWeatherNewsletterLog'],
        ['layout/split/fused', 'contentHomeWorld¶SportCultureWeatherNewsletterLog'],
        ['layout/split/fused', 'contentHomeWorldSport¶CultureWeatherNewsletterLog'],
        ['layout/split/fused', 'contentHomeWorldSportCulture¶WeatherNewsletterLog'],
        ['layout/split/fused', 'contentHomeWorldSportCultureWeather¶NewsletterLog'],
        ['layout/split/fused', 'contentHomeWorldSportCultureWeatherNewsletter¶Log'],
        ['layout/split/fused', 'again¶November'],
        ['layout/split/fused', 'delay.¶The'],
        ['layout/split/fused', 'it.¶Related'],
        ['layout/split/fused', 'articles¶Five']
      ]
    },
    {
      name: 'links within sentences on lines of their own',
      lang: 'en',
      page: `The old bridge at Ashcombe, as drawn by
Ann Lee
, will open again on Tuesday, after two years of works and three winters of delay.
He came to see it from the old town of Quern
, with a wet dog
.`,
      finds: [
        ['layout/unwrap/inline', '\n'],
        ['layout/unwrap/inline', '\n'],
        ['layout/unwrap/inline', '\n'],
        ['layout/unwrap/inline', '\n']
      ]
    },
    {
      name: 'a page on one line, with a line end of its source',
      lang: 'en',
      page: `Ashcombe bridge opens again Updated on
      May 4, 2024 By Ann Lee The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill, and nobody had thought that it would ever be built again. The mayor cut the ribbon at nine, before three hundred people and a wet dog, and was the first to walk over it, without an umbrella, in the midst of the rain. The new bridge is of oak, like the old one, and it was drawn by the same hand, which is ninety years old now and had kept the first plans in a drawer of the kitchen. It was paid by the county, by the town, and by those who gave a day’s wage for it, as it was a wager, said the baker, who had asked them all, one after the other, over the bread that he sold them in the winter. Related articles`,
      finds: [
        ['layout/split/spaced', '¶Updated'],
        ['layout/unwrap/source', '\n      '],
        ['layout/split/spaced', '¶By'],
        ['layout/split/spaced', '¶The'],
        ['layout/split/spaced', '¶Related']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'short lines that end of their own',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Long may it stand!
Longer than the last!`,
      keeps: `Long may it stand!`
    },
    {
      name: 'names in humps',
      lang: 'en',
      page: `Ashcombe bridge opens again
The bridge was filmed for YouTube by a man from McDonald & Lee with an iPhone, and the mayor of Ashcombe put it on LinkedIn.
The film has been seen by three hundred people since, half of them at MacArthur High School, said the county.`,
      keeps: 'filmed for YouTube by a man from McDonald & Lee with an iPhone'
    },
    {
      name: 'a star and a number of a writer',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun, un hôtel 3* pour les canards, a rouvert mardi matin, après deux ans de travaux.
* Le nom du canard a été changé.`,
      keeps: 'un hôtel 3* pour les canards'
    }
  ]
}
