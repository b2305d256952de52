import {datelinesOf, isLabel} from '../fields/datelines.js'
import {modifiedOf} from '../fields/modified.js'
import {nearHeadline} from '../fields/near-headline.js'
import {publishedOf} from '../fields/published.js'
import {ABOVE, trunkOf} from '../outline/trunk.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, lift, ofBlocks, toConfidence} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a label at most. */
const MOST_WORDS = 6
/** How many blocks below the text's last paragraph any date is about the article. */
const BELOW = 3
/** A date that is less likely the publication's than this is left where it is. */
const LEAST = 0.4

const PUBLISHED = {rule: 'dates/published', reason: 'when the article was published'}
const MODIFIED = {rule: 'dates/modified', reason: 'when the article was last changed'}
const AGAIN = {rule: 'dates/again', reason: 'another date near the article'}
const YEAR = {rule: 'dates/year', reason: 'a year alone on its line', confidence: 0.8}

/** When the article was published and changed. */
export const dates: Stage = {
  name: 'dates',
  summary:
    'Lifts the dates of publication and of the last change from the lines around the article; cuts their labels.',
  *find(page) {
    yield* labels(page)
    const lines = datelinesOf(page)
    const found = publishedOf(page, lines)
    const likelihood = found?.likelihood ?? 0
    const published = likelihood < LEAST ? undefined : found?.line
    const isOwn = ofArticle(page)
    const near = lines.filter(({index}) => isOwn(index))
    const modified = modifiedOf(near, published)
    for (const line of lines) {
      const sure = line.ambiguous ? 0.6 : 0.9
      if (line === published) {
        const confidence = Math.min(sure, toConfidence(likelihood))
        yield lift(line, 'datePublished', line.iso, {...PUBLISHED, confidence})
      } else if (line === modified)
        yield lift(line, 'dateModified', line.iso, {...MODIFIED, confidence: sure})
      // Too unlikely to be lifted, and too likely to be cut: that is left to the stages behind.
      else if (line === found?.line) continue
      else if (line.label || isNear(page, line.index) || isBare(page, line.block))
        yield cut(line, 'metadata', {...AGAIN, confidence: sure})
    }
  },
  specimens: [
    {
      name: 'published and changed, each with its label',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Publié le 4 novembre 2021 à 12h40
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Article modifié le 2021/11/05 à 16h33`,
      finds: [
        ['dates/published', '4 novembre 2021 à 12h40'],
        ['dates/modified', '2021/11/05 à 16h33']
      ]
    },
    {
      name: 'labels alone on their lines, the month first',
      lang: 'en',
      page: `Ashcombe bridge opens again
Published
03/04/2024
Updated
March 5, 2024, 4:10 pm
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['dates/published/en/published', 'Published'],
        ['dates/published', '03/04/2024'],
        ['dates/modified/en/updated', 'Updated'],
        ['dates/modified', 'March 5, 2024, 4:10 pm']
      ]
    },
    {
      name: 'each date of a line under its own label, with its weekday',
      lang: 'en',
      page: `Ashcombe bridge opens again
Updated March 5, 2024 4:10 p.m. / Published Mon 4 Mar 2024 12.16 GMT
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['dates/modified', 'March 5, 2024 4:10 p.m.'],
        ['dates/published', 'Mon 4 Mar 2024 12.16 GMT']
      ]
    },
    {
      name: 'the date by the headline, not those of other articles',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre - Le Courrier
Un loup aperçu à Quernes
03.11.2021
Cinq jardins à voir en mai
02.11.2021
Le pont de Vaubrun rouvre
04.11.2021
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        ['dates/again', '03.11.2021'],
        ['dates/again', '02.11.2021'],
        ['dates/published', '04.11.2021']
      ]
    },
    {
      name: 'what a machine wrote, three times',
      lang: 'de',
      page: `Die Brücke steht wieder
17.01.2023, 19:06 Uhr
2023-01-17T19:06+0100
2023-01-17T19:08+0100
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.
2023`,
      finds: [
        ['dates/published', '17.01.2023, 19:06 Uhr'],
        ['dates/again', '2023-01-17T19:06+0100'],
        ['dates/modified', '2023-01-17T19:08+0100'],
        ['dates/year', '2023']
      ]
    },
    {
      name: 'published and changed in Danish',
      lang: 'da',
      page: `Broen i Lunde åbner igen
Publiceret: 12. marts 2024 kl. 14:05
Den gamle bro i Lunde er siden tirsdag åben igen, efter to års arbejde og tre vintres forsinkelse.
Opdateret d. 13. marts 2024 kl. 09:10`,
      finds: [
        ['dates/published', '12. marts 2024 kl. 14:05'],
        ['dates/modified', '13. marts 2024 kl. 09:10']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a date in a paragraph',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun, fermé depuis le 4 novembre 2021, a rouvert mardi matin, après deux ans de travaux.
Il avait été construit en 1931, et personne à Vaubrun ne se souvient de la rivière sans lui.`,
      keeps: 'fermé depuis le 4 novembre 2021, a rouvert'
    },
    {
      name: 'a short sentence about a day',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
It had closed on 4 November 2021.
The town had voted against it twice, and the county built it all the same in the spring of that year.`,
      keeps: 'It had closed on 4 November 2021.'
    },
    {
      name: 'a year as a crosshead',
      lang: 'en',
      page: `A hundred years of Ashcombe
The old bridge at Ashcombe has stood for a hundred years, and the town has kept its picture of each of them.
1931
The river rose to the windows of the school, and the pupils were sent home by boat for a whole week.`,
      keeps: '1931'
    },
    {
      name: 'when a source was looked at',
      lang: 'en',
      page: `Ashcombe bridge
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
1. "Ashcombe". The Wendle Herald. Retrieved 14 May 2016
2. "The bridge and its mayor". Accessed 15 May 2016
The town had voted against it twice, and the county built it all the same in the spring of that year.`,
      keeps: 'Retrieved 14 May 2016'
    }
  ]
}

/** Labels alone on their lines, and years. */
function labels(page: Page): Cut[] {
  const {start, end} = trunkOf(page)
  const isOwn = ofArticle(page)
  return ofBlocks(page, (block, index) => {
    if (block.shape.words > MOST_WORDS) return undefined
    const label = phraseOf(page, block)
    // "(updated 4/4/2023)" is a line with a date, which is found as such.
    const isAlone = label?.at === 'line' && label.role !== 'life' && block.shape.digits === 0
    if (isLabel(label) && isAlone && isOwn(index)) {
      return cut(block, 'metadata', {
        rule: ruleOf(label),
        reason: 'the label of a date',
        confidence: 0.9
      })
    }
    const isAround = index < start || index >= end
    return isAround && isYear(page, block) ? cut(block, 'metadata', YEAR) : undefined
  })
}

/** Tells of blocks by their index whether they may say when the article was published or changed. */
function ofArticle(page: Page): (index: number) => boolean {
  const isNearHeadline = nearHeadline(page)
  return index => isNear(page, index) || isNearHeadline(index)
}

/** Whether a date there is the article's, or one of its own lines about it. */
function isNear(page: Page, index: number): boolean {
  const {start, end} = trunkOf(page)
  return index >= start - ABOVE && index < end + BELOW
}

/** `2023`, as the markup of a copyright has it. */
function isYear({text}: Page, block: Block): boolean {
  return block.end - block.start === 4 && /^(?:19|20)\d\d$/.test(text.slice(block.start, block.end))
}

/** `2023-01-17T19:06+0100` alone on its line, wherever a scraper left it. */
function isBare({text}: Page, block: Block): boolean {
  return block.end - block.start <= 32 && /^\d{4}-\d\d-\d\dT\d/.test(text.slice(block.start, block.end))
}
