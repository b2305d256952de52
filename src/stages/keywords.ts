import {pastColon} from '../fields/past-colon.js'
import {labelWithin, tagIn, tagsIn} from '../fields/tags.js'
import {tagsBelow} from '../fields/tags-below.js'
import {belowHeadline} from '../fields/best-headline.js'
import {hashtagsOf} from '../fields/hashtags.js'
import {machineList} from '../fields/machine-list.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf, type Match} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Finding} from '../page/finding.js'
import {shown, type Page} from '../page/page.js'
import {cut, lift, type Place, type Why} from '../page/propose.js'
import type {Span} from '../page/span.js'
import type {Stage} from '../stage.js'

const TAG: Why = {rule: 'keywords/tag', reason: 'a tag of the article', confidence: 0.9}
const AGAIN: Why = {rule: 'keywords/again', reason: 'a tag of the article, once more', confidence: 0.9}

/** What the publisher filed the article under. */
export const keywords: Stage = {
  name: 'keywords',
  summary:
    'Lifts the article’s tags: behind a label, on the lines below one, as hashtags, or as a list whose items stand alone elsewhere.',
  find(page) {
    const top = belowHeadline(page)
    // A menu has "Topics", too, and its entries below that.
    const tags = labelled(page, top, page.children.length)
    const found = tags.some(({op}) => op === 'lift') ? tags : [...labelled(page, 0, top), ...tags]
    const known = new Set(found.map(({start}) => start))
    const hashtags = hashtagsOf(page).filter(({start}) => !known.has(start))
    const all = [...hashtags.map(block => liftTag(page, block)), ...found]
    return all.length > 0 ? all : unlabelled(page)
  },
  specimens: [
    {
      name: 'behind a label',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Sujets associés : Vaubrun - Ponts - Travaux publics`,
      finds: [
        ['keywords/label/fr/sujets-associés', 'Sujets associés'],
        ['keywords/tag', 'Vaubrun'],
        ['keywords/tag', 'Ponts'],
        ['keywords/tag', 'Travaux publics']
      ]
    },
    {
      name: 'on the lines below one',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Tags
Ashcombe
Bridges`,
      finds: [
        ['keywords/label/en/tags', 'Tags'],
        ['keywords/tag', 'Ashcombe'],
        ['keywords/tag', 'Bridges']
      ]
    },
    {
      name: 'on the lines below one that may have them beside it, too',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug.
Schlagworte
Brücken
Quern`,
      finds: [
        ['keywords/label/de/schlagworte', 'Schlagworte'],
        ['keywords/tag', 'Brücken'],
        ['keywords/tag', 'Quern']
      ]
    },
    {
      name: 'shelves behind a label, and tags behind the next one',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Filed Under: Bridges, Rivers
Tagged With: ashcombe, wendle`,
      finds: [
        ['keywords/label/en/filed-under', 'Filed Under'],
        ['keywords/tag', 'Bridges'],
        ['keywords/tag', 'Rivers'],
        ['keywords/label/en/tagged-with', 'Tagged With'],
        ['keywords/tag', 'ashcombe'],
        ['keywords/tag', 'wendle']
      ]
    },
    {
      name: 'a machine’s list whose items stand alone elsewhere',
      lang: 'es',
      page: `El puente de Villarroya reabre
El viejo puente de Villarroya reabrió el martes, tras dos años de obras y tres inviernos de retraso.
puentes
villarroya
puentes, villarroya`,
      finds: [
        ['keywords/again', 'puentes'],
        ['keywords/again', 'villarroya'],
        ['keywords/tag', 'puentes'],
        ['keywords/tag', 'villarroya']
      ]
    },
    {
      name: 'hashtags below the text, without a label',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
#Ashcombe
#Bridges`,
      finds: [
        ['keywords/tag', '#Ashcombe'],
        ['keywords/tag', '#Bridges']
      ]
    },
    {
      name: 'between commas of another script',
      lang: 'ja',
      page: `古い橋が二年ぶりに再開通
川辺町の古い橋は火曜日の朝、二年間の工事と三度の冬の遅れを経て再び開通した。橋は一晩のうちに学校や水車小屋とともに川に流されていた。
タグ：川辺町、橋、交通`,
      finds: [
        ['keywords/label/ja/タグ', 'タグ：'],
        ['keywords/tag', '川辺町'],
        ['keywords/tag', '橋'],
        ['keywords/tag', '交通']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a sentence that begins like a label',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Topics of the evening were the bridge, the flood and the price of bread, said those who had been there.`,
      keeps: 'Topics of the evening were the bridge, the flood'
    },
    {
      name: 'a list in the text',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Vaubrun, Quernes, Port-Léon
Les trois communes ont payé chacune un tiers de la somme, et chacune veut un tiers de la plaque, qui attend depuis mardi dans la cave de la mairie.`,
      keeps: 'Vaubrun, Quernes, Port-Léon'
    }
  ]
}

/** The tags of the labels between two blocks: those of the first label, and what stands below the others is one of them again. */
function labelled(page: Page, from: number, to: number): Finding[] {
  const tags: Finding[] = []
  // The line of the last label with tags behind it, on whose next line there may be others.
  let last = -1
  for (let index = from; index < to; index++) {
    const block = page.children[index]!
    const label = phraseOf(page, block)
    if (label?.stage !== 'keywords' || label.role !== 'label') continue
    const beside = tags.length === 0 || index === last + 1 ? behind(page, block, label) : []
    if (beside.length > 0) last = index
    for (const tag of [...beside, ...below(page, index, label, tags.length > 0)]) tags.push(tag)
  }
  return tags
}

/** "Sujets associés : Algérie - Diplomatie - Médias" */
function behind(page: Page, block: Block, label: Match): Finding[] {
  if (label.at !== 'start') return []
  const second = labelWithin(page, label.end, block.end)
  const shelves = tagsIn(page, label.end, second?.start ?? block.end)
  if (shelves.length === 0) return []
  const found = [cutLabel(label), ...shelves.map(tag => liftTag(page, toPlace(tag)))]
  if (!second) return found
  const end = page.text[block.end - 1] === '.' ? block.end - 1 : block.end
  const tags = tagsIn(page, second.end, end).map(tag => liftTag(page, toPlace(tag)))
  return tags.length === 0 ? [] : [...found, cutLabel(second), ...tags]
}

/** "Tags :" alone, then a tag a line. */
function below(page: Page, index: number, label: Match, again: boolean): Finding[] {
  if (label.at !== 'line' && !isAlone(page, index, label)) return []
  const liftOne = (block: Block) => (again ? cut(block, 'metadata', TAG) : liftTag(page, block))
  return [cutLabel(label), ...tagsBelow(page, index).map(liftOne)]
}

/** Whether a label that a tag may follow has none on its line: "Schlagworte", "Mots-clés :". */
function isAlone({children, text}: Page, index: number, label: Match): boolean {
  const {end} = children[index]!
  return label.at === 'start' && pastColon(text, label.end, end) === end
}

function cutLabel(label: Match): Finding {
  return cut(label, 'metadata', {rule: ruleOf(label), reason: 'the label of the tags', confidence: 0.95})
}

/** What no label names, as a machine lists it. */
function unlabelled(page: Page): Finding[] {
  const {tags, again} = machineList(page)
  return [...tags.map(tag => liftTag(page, toPlace(tag))), ...again.map(line => cut(line, 'metadata', AGAIN))]
}

function liftTag(page: Page, place: Place): Finding {
  return lift(place, 'keywords', tagIn(shown(page.text, place.start, place.end)), TAG)
}

function toPlace([start, end]: Span): {start: number; end: number} {
  return {start, end}
}
