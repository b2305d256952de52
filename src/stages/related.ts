import {isDetail} from '../outline/is-detail.js'
import {isOfOther} from '../outline/is-of-other.js'
import {isTimed} from '../outline/is-timed.js'
import {inOrder, isRelatedHeading, sectionsOf} from '../outline/sections.js'
import {ruleOf} from '../language/cut-phrases.js'
import {goesOn, holdsMore} from '../language/goes-on.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {liftedTo} from '../page/lifted.js'
import {cut, ofBlocks} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

const HEADLINE = {rule: 'related/headline', reason: 'headline of another article', confidence: 0.9}
const TEASER = {rule: 'related/teaser', reason: 'teaser of another article', confidence: 0.9}
const DETAIL = {rule: 'related/detail', reason: 'part of a block of other articles', confidence: 0.85}
const TIMED = {rule: 'related/timed', reason: 'headline of another article, behind its hour', confidence: 0.9}

/** Other articles: lines in the body that lead to one, and lists of them around it. */
export const related: Stage = {
  name: 'related',
  summary:
    'Cuts “read also” lines inside the body, and the headlines and teasers below a heading such as “More on this”.',
  find(page) {
    const sectionAt = inOrder(sectionsOf(page))
    const headline = liftedTo(page, 'headline').at(-1)?.start ?? Infinity
    return ofBlocks(page, block => {
      const section = sectionAt(block)
      // A list above the headline ends there at the latest, which wasn't known when the sections were found.
      if (!section || (section.start < headline && headline < block.start)) return prompt(page, block)
      return isOfOther(page, block) ? undefined : inSection(page, block, block.start === section.start)
    })
  },
  specimens: [
    {
      name: 'a line between two paragraphs',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
À lire : Vaubrun veut sa passerelle
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.`,
      finds: [['related/prompt/fr/à-lire', 'À lire : Vaubrun veut sa passerelle']]
    },
    {
      name: 'a heading, then headlines with their teasers',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Aller plus loin
Un loup aperçu à Quernes
Un loup a été vu trois fois en une semaine près du pont de Quernes, où il aurait mangé deux...
Le marché change de place`,
      finds: [
        ['related/heading/fr/aller-plus-loin', 'Aller plus loin'],
        ['related/headline', 'Un loup aperçu à Quernes'],
        [
          'related/teaser',
          'Un loup a été vu trois fois en une semaine près du pont de Quernes, où il aurait mangé deux...'
        ],
        ['related/headline', 'Le marché change de place']
      ]
    },
    {
      name: 'a prompt inside and a list behind',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Read more: Five gardens to see in May
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
Most read
Wolf seen near Quern
4.5/5 (128)
Sport
Sign up for our newsletter`,
      finds: [
        ['related/prompt/en/read-more', 'Read more: Five gardens to see in May'],
        ['related/heading/en/most-read', 'Most read'],
        ['related/headline', 'Wolf seen near Quern'],
        ['related/detail', '4.5/5 (128)'],
        ['related/detail', 'Sport']
      ]
    },
    {
      name: 'a prompt inside and a list behind in Norwegian',
      lang: 'no',
      page: `Brua i Lunde åpner igjen
Den gamle brua i Lunde er åpen igjen siden tirsdag, etter to års arbeid og tre vintres forsinkelse. Elva tok den på én natt, sammen med skolen og mølla.
Les også: Torget flytter til havna
Ordføreren klippet snora klokka ni, foran tre hundre mennesker og en våt hund, og gikk først over, uten paraply, i regnet.
Mer om saken
Ulv sett ved Kvernes
Ingen busser på søndager`,
      finds: [
        ['related/prompt/no/les-også', 'Les også: Torget flytter til havna'],
        ['related/heading/no/mer-om-saken', 'Mer om saken'],
        ['related/headline', 'Ulv sett ved Kvernes'],
        ['related/headline', 'Ingen busser på søndager']
      ]
    },
    {
      name: 'a prompt in brackets and a list behind in Japanese',
      lang: 'ja',
      page: `古い橋が二年ぶりに再開通
川辺町の古い橋は火曜日の朝、二年間の工事と三度の冬の遅れを経て再び開通した。橋は一晩のうちに学校や水車小屋とともに川に流されていた。
【関連記事】市場が港へ移転
町によると、工事費は四億円で、その半分は県が負担した。「長いあいだ待っていた」と町長は述べた。
あわせて読みたい
村の近くで狼を目撃
日曜日のバスは運休へ`,
      finds: [
        ['related/prompt/ja/関連記事', '【関連記事】市場が港へ移転'],
        ['related/heading/ja/あわせて読みたい', 'あわせて読みたい'],
        ['related/headline', '村の近くで狼を目撃'],
        ['related/headline', '日曜日のバスは運休へ']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a short article below a list that stands above it',
      lang: 'de',
      page: `Der Grenzbote
Meistgelesen
Feuer in Brauerei: Halbe Million Schaden
Wolf bei Talheim gesichtet
Warum die Brücke nachts schließt
Esel legt Bahn zwischen Talheim und Oberlinden lahm
Von Petra Holm
12.05.2026, 08:14 Uhr
Ein entlaufener Esel hat am Montag die Strecke zwischen Talheim und Oberlinden für zwei Stunden gesperrt.`,
      keeps: 'Ein entlaufener Esel hat am Montag',
      finds: [
        ['related/heading/de/meistgelesen', 'Meistgelesen'],
        ['related/headline', 'Feuer in Brauerei: Halbe Million Schaden'],
        ['related/headline', 'Wolf bei Talheim gesichtet'],
        ['related/headline', 'Warum die Brücke nachts schließt']
      ]
    },
    {
      name: 'an article of short paragraphs and crossheads that goes on below a few links',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug. Der Fluss hatte sie in einer Nacht genommen.
Mehr zum Thema
Markt zieht an den Hafen
Bus fährt sonntags nicht mehr
Wolf bei Quern gesehen
Der Bürgermeister schnitt das Band um neun Uhr durch, vor dreihundert Leuten und einem nassen Hund.
Wer hat das bezahlt?
Die Hälfte kommt vom Kreis, der dafür nur verlangt, dass zweimal im Jahr die Kühe hinüber dürfen.
Den Rest haben die Leute von Oberlinden selbst gesammelt, mit Kuchen, Konzerten und einem Lied, das man nur gegen Geld singen darf.`,
      keeps: 'Der Bürgermeister schnitt das Band um neun Uhr durch',
      finds: [
        ['related/heading/de/mehr-zum-thema', 'Mehr zum Thema'],
        ['related/headline', 'Markt zieht an den Hafen'],
        ['related/headline', 'Bus fährt sonntags nicht mehr'],
        ['related/headline', 'Wolf bei Quern gesehen']
      ]
    },
    {
      name: 'a sentence that only begins like “À lire”',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
À lire les plans de 1931, on comprend que le pont de Vaubrun n’aurait jamais dû tenir si longtemps.
Aller plus loin aurait coûté trop cher, dit le maire, qui rêvait d’une passerelle jusqu’à Quernes.`,
      keeps: 'À lire les plans de 1931, on comprend'
    },
    {
      name: 'the article goes on behind a link',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Lire aussi
Un loup aperçu à Quernes
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis a traversé le premier, sans parapluie, sous la pluie.
La passerelle, elle, attendra : la commune n’a plus un sou, et le canton regarde ailleurs.`,
      keeps: 'Le maire a coupé le ruban à neuf heures',
      finds: [
        ['related/heading/fr/lire-aussi', 'Lire aussi'],
        ['related/headline', 'Un loup aperçu à Quernes']
      ]
    },
    {
      name: 'a paragraph that begins like a prompt',
      lang: 'en',
      page: `The letters of Ashcombe
Read: that is what the letters of the bridge builder ask of us, and it is what nobody has done till now.
See also, he wrote to his daughter, what the river does to stone, and you will know what time is.`,
      keeps: 'Read: that is what the letters of the bridge builder ask of us'
    }
  ]
}

function inSection(page: Page, block: Block, first: boolean): Cut {
  const phrase = phraseOf(page, block)
  // A heading may have lost what it said since its section was found: of "Olvasta már 5, 2024" a stage took the date.
  if (phrase && (first || isRelatedHeading(page, block))) {
    const category = phrase.stage === 'ticker' ? 'ticker' : 'related'
    return cut(block, category, {
      rule: ruleOf(phrase),
      reason: 'heading of a block of other articles',
      confidence: 0.95
    })
  }
  if (isProse(block.shape)) return cut(block, 'related', TEASER)
  if (block.shape.words < 3 || isDetail(page, block)) return cut(block, 'related', DETAIL)
  return isTimed(page, block) ? cut(block, 'ticker', TIMED) : cut(block, 'related', HEADLINE)
}

function prompt(page: Page, block: Block): Cut | undefined {
  const phrase = phraseOf(page, block)
  if (phrase?.stage !== 'related' || goesOn(page, block) || holdsMore(block)) return undefined
  return cut(block, 'related', {rule: ruleOf(phrase), reason: 'leads to another article', confidence: 0.9})
}
