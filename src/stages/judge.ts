import {isTimed} from '../outline/is-timed.js'
import {groundsAgainst} from '../judge/grounds.js'
import {verdictOf, type Verdict} from '../judge/verdict.js'
import type {Block} from '../page/block.js'
import type {Category, Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {ofBlocks, toConfidence} from '../page/propose.js'
import {isBare, isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a menu's entry at most; longer lines are headlines. */
const ENTRY_WORDS = 4
/** Blocks to either side that tell a list of headlines from a menu, and the share of headlines that makes it one. */
const NEAR = 4
const AMONG = 0.5
/** How many of the grounds are told. */
const GROUNDS = 3

/** What the verdict calls a block, by its looks and its neighbours'. */
interface Kind {
  readonly name: string
  readonly category: Category
}

const PROSE: Kind = {name: 'prose', category: 'residue'}
const TEASER: Kind = {name: 'teaser', category: 'related'}
const HEADLINE: Kind = {name: 'headline', category: 'related'}
const DETAIL: Kind = {name: 'detail', category: 'related'}
/** Headlines above the article are a ticker's. */
const STRIP: Kind = {name: 'strip', category: 'ticker'}
/** Arrows and crosses: "‹ ›", "↑". */
const SIGN: Kind = {name: 'sign', category: 'interface'}
const ENTRY: Kind = {name: 'entry', category: 'navigation'}

/** The learned verdict over what no other stage named. */
export const judge: Stage = {
  name: 'judge',
  summary:
    'Cuts what is left around the article and in its holes, by a verdict learned from labelled pages: block by block, and then as one run of text.',
  find(page) {
    const verdict = verdictOf(page)
    const first = verdict.isKept.indexOf(true)
    return ofBlocks(page, (_, index) =>
      verdict.isKept[index] ? undefined : condemn(page, verdict, index, index < first)
    )
  },
  specimens: [
    {
      name: 'a menu above',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre | Le Courrier de Vaubrun
Région
Vallée
Culture
Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard. La rivière l’avait emporté en une nuit, avec l’école et le moulin.
Le maire a coupé le ruban à neuf heures, devant quelque trois cents personnes et un chien mouillé, puis il a traversé le premier, sans parapluie, sous la pluie.
« Je n’y croyais plus », a-t-il dit en arrivant de l’autre côté, où l’attendaient les enfants de l’école et la fanfare.`,
      finds: [
        ['judge/entry', 'Région'],
        ['judge/entry', 'Vallée'],
        ['judge/entry', 'Culture']
      ]
    },
    {
      name: 'lines above, in a language without phrases',
      lang: 'sv',
      page: `Bron i Santberg öppnar igen
En varg har setts nära floden
Orkestern söker två trumpeter
Torget flyttar ännu en gång
Bron i Santberg öppnar igen
Den gamla bron i Santberg öppnade igen på tisdagen, efter två års arbeten och tre vintrars dröjsmål. Floden hade tagit den på en natt, med skolan och kvarnen.
Borgmästaren klippte bandet klockan nio, inför omkring trehundra personer och en mycket blöt hund, och gick sedan först över bron, utan paraply, i regnet.`,
      finds: [
        ['judge/entry', 'En varg har setts nära floden'],
        ['judge/entry', 'Orkestern söker två trumpeter'],
        ['judge/entry', 'Torget flyttar ännu en gång']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'short lines between paragraphs',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen, nach zwei Jahren Arbeit und drei Wintern Verzug. Der Fluss hatte sie in einer Nacht mitgenommen, samt der Schule und der Mühle.
Ein nasser Hund
Die Bürgermeisterin schnitt um neun Uhr das Band durch, vor dreihundert Leuten und einem nassen Hund, und ging dann als Erste hinüber, ohne Schirm, mitten im Regen.`,
      keeps: 'Ein nasser Hund'
    },
    {
      name: 'a last short sentence',
      lang: 'en',
      page: `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Long may it stand!`,
      keeps: 'Long may it stand!'
    },
    {
      name: 'a short quote as a paragraph',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
« Je n’y croyais plus », dit le maire.
Il avait promis de démissionner si l’on n’y passait pas avant Noël, et l’avait promis trois fois.`,
      keeps: '« Je n’y croyais plus », dit le maire.'
    }
  ]
}

function condemn(page: Page, {columns, scores}: Verdict, index: number, isAbove: boolean): Cut {
  const {start, end} = page.children[index]!
  const {name, category} = looksLike(page, index, isAbove)
  const score = toConfidence(scores[index]!)
  return {
    op: 'cut',
    start,
    end,
    category,
    rule: `judge/${name}`,
    // Worked out only where someone reads it: it costs as much as the verdict.
    get reason() {
      return `${score.toFixed(2)} likely to be the article’s; against it: ${against(columns, index)}`
    },
    confidence: Math.max(0, toConfidence(1 - score))
  }
}

/** What spoke most against a block, in words. */
function against(columns: Verdict['columns'], index: number): string {
  const said = groundsAgainst(columns, index, GROUNDS)
  return said.length === 0 ? 'the text as a whole' : said.join(', ')
}

/** What the block is by its looks and its neighbours': a line of five words is a menu's among menus. */
function looksLike(page: Page, index: number, isAbove: boolean): Kind {
  const {children} = page
  const block = children[index]!
  if (isProse(block.shape))
    return isLikeHeadline(children[index - 1]) && !isProseBlock(children[index + 1]) ? TEASER : PROSE
  if (block.shape.letters + block.shape.digits === 0) return SIGN
  const around = children.slice(Math.max(0, index - NEAR), index + NEAR + 1)
  const isAmongHeadlines = around.filter(isLikeHeadline).length > around.length * AMONG
  if (!isAmongHeadlines) return ENTRY
  if (block.shape.words <= ENTRY_WORDS) return DETAIL
  return isAbove || isTimed(page, block) ? STRIP : HEADLINE
}

function isLikeHeadline(block: Block | undefined): boolean {
  return block !== undefined && block.shape.words > ENTRY_WORDS && isBare(block.shape)
}

function isProseBlock(block: Block | undefined): boolean {
  return block !== undefined && isProse(block.shape)
}
