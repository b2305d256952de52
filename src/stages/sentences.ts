import {quotationsIn} from '../language/quotations.js'
import {sentenceStarts} from '../language/sentences.js'
import type {Block} from '../page/block.js'
import {CAPITAL, DIGIT, GLYPH, LETTER, QUOTE, STOP, kindOf} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import {languageOf} from '../page/language-of.js'
import type {Page} from '../page/page.js'
import {part} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** A place where white space may have been lost: between what, as a rule's name. */
interface Seam {
  readonly at: number
  readonly rule: 'sentence' | 'quotation'
}

/** A first look: a stop or a closing quote right before a letter that isn't small, or an opening quote. */
const MAYBE = /[.!?…"»”)](?:[A-Z\u00C0-\u00DE\u0100-\uFFFF]|["«][^\s.,;:!?)])/

/** What retext reads on either side of a seam, in UTF-16 units: the longest abbreviations with the word before them. */
const AROUND = 14

const REASONS = {
  sentence: 'a sentence ends and another begins with nothing between',
  quotation: 'a quotation ends and a capital follows with nothing between'
}

/** Paragraphs that a scraper ran together: "…dans un communiqué.Cette annonce…". */
export const sentences: Stage = {
  name: 'sentences',
  summary:
    'Puts a paragraph’s end where two sentences, or a crosshead and its paragraph, run together without a space.',
  *find(page) {
    for (const block of page.children) yield* breaksIn(page, block)
  },
  specimens: [
    {
      name: 'two sentences, and a quotation',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi, dit la mairie dans un communiqué.Cette annonce « n’étonne personne »Le maire, lui, se tait.`,
      finds: [
        ['sentences/sentence', 'communiqué.¶Cette'],
        ['sentences/quotation', '»¶Le']
      ]
    },
    {
      name: 'a question and its answer',
      lang: 'en',
      page: `Ashcombe bridge opens again
Will the bridge at Ashcombe stand for another hundred years, as its builders said it would?The mayor hopes so.`,
      finds: [['sentences/sentence', 'would?¶The']]
    },
    {
      name: 'a number before the stop',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden stammt aus dem Jahr 1931.Die neue soll mindestens ebenso lange stehen, sagt die Stadt.`,
      finds: [['sentences/sentence', '1931.¶Die']]
    }
  ],
  nearMisses: [
    {
      name: 'a title glued to a name',
      lang: 'en',
      page: `Ashcombe bridge opens again
The ribbon at Ashcombe was cut by Dr.House of the county and St.John Quill, who had drawn the first plan.`,
      keeps: 'by Dr.House of the county and St.John Quill'
    },
    {
      name: 'a quotation that opens the paragraph, and one that goes on in it',
      lang: 'en',
      page: `Ashcombe bridge opens again
"I never thought that I would see it," said Ann Lee, who lives by the river. "They promised it three times to all of us."`,
      keeps: 'by the river. "They promised it three times'
    },
    {
      name: 'marks that open where those of others close',
      lang: 'de',
      page: `Die Brücke steht wieder
Die alte Brücke in Oberlinden ist seit Dienstag wieder offen. »Jetzt glaube ich es«, sagt sie. »Nach all den Jahren, die das gedauert hat.«`,
      keeps: 'sagt sie. »Nach all den Jahren'
    },
    {
      name: 'quotations one behind the other, in a script without spaces',
      lang: 'zh',
      page: `古桥重新开放
这座古老的桥于星期二重新开放，市长称之为“耐心”“信任”的胜利，并感谢居民等了两年。“没有他们就没有桥。”“谢谢！”他说。`,
      keeps: '市长称之为“耐心”“信任”的胜利'
    },
    {
      name: 'initials, and a name with a stop in it',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le ruban a été coupé par M.Dupont, maire, et J.-P.Morvan, du canton, dit le site Vaubrun.Com au matin de mardi.`,
      keeps: 'par M.Dupont, maire, et J.-P.Morvan, du canton, dit le site Vaubrun.Com'
    },
    {
      name: 'names in a program',
      lang: 'en',
      page: `Ashcombe bridge opens again
The counter at Ashcombe calls console.Write("walked across") for each of them, and takes System.Text.Json from its shelf.`,
      keeps: 'calls console.Write("walked across") for each of them, and takes System.Text.Json'
    }
  ]
}

function* breaksIn(page: Page, block: Block): Generator<Finding> {
  for (const [start, end] of block.spans) {
    if (!MAYBE.test(page.text.slice(start, end))) continue
    for (const {at, rule} of seamsIn(page.text, start, end)) {
      if (rule === 'sentence' && isDoubtful(page.text, at) && !beginsAnother(page, start, at, end)) continue
      const why = {rule: `sentences/${rule}`, reason: REASONS[rule], confidence: 0.9}
      yield part({start: at, end: at}, why)
    }
  }
}

/** Whether the stop may be an abbreviation's: "Dr.House", "etc.Une"; longer words are seldom cut short. */
function isDoubtful(text: string, at: number): boolean {
  return !/\p{Ll}{5}[.!?…»”")]*$/u.test(text.slice(Math.max(0, at - 8), at))
}

/**
 * Whether retext begins a sentence at the seam once there is a space: at "communiqué.Cette" it does, at "Dr.House" it
 * doesn't. It reads a few words on either side, as it is slow.
 */
function beginsAnother(page: Page, start: number, at: number, end: number): boolean {
  const before = page.text.slice(Math.max(start, at - AROUND), at)
  const after = page.text.slice(at, Math.min(end, at + AROUND))
  return sentenceStarts(`${before} ${after}`, languageOf(page)).includes(before.length + 1)
}

function seamsIn(text: string, start: number, end: number): Seam[] {
  const seams: Seam[] = []
  const quotations = quotationsIn(text, start, end)
  for (let at = start + 2; at < end - 1; at++) {
    const before = kindOf(text.charCodeAt(at - 1))
    if (!(before & (STOP | QUOTE))) continue
    if (!beginsSentence(text, at, quotations.get(at) === 'opens')) continue
    if (before & STOP) {
      if (endsWord(text, at - 1)) seams.push({at, rule: 'sentence'})
    } else if (quotations.get(at - 1) === 'closes') {
      const stopped = kindOf(text.charCodeAt(at - 2)) & STOP
      seams.push({at, rule: stopped ? 'sentence' : 'quotation'})
    }
  }
  return seams
}

/** A capital with a small letter after it or alone, or an opening quotation mark before a letter. */
function beginsSentence(text: string, at: number, opens: boolean): boolean {
  const kind = kindOf(text.charCodeAt(at))
  if (kind & CAPITAL)
    return !(kindOf(text.charCodeAt(at + 1)) & (CAPITAL | STOP | DIGIT)) && !isPartOfName(text, at)
  // Chinese has no space before a quotation to lose.
  return opens && (kindOf(text.charCodeAt(at + 1)) & (LETTER | GLYPH)) === LETTER
}

/** The end of a site's name, "Earth.Org"; a part of a program's: "fmt.Println(…)", "System.Text.Json". */
const PART =
  /(?:Com|Net|Org)(?![\p{L}\p{N}])|[\p{L}\p{N}_]+(?:[(<[=]|\.\p{L})|(?<=\p{L}{2}\.\p{Lu}\p{L}*\.)\p{L}/uy

function isPartOfName(text: string, at: number): boolean {
  PART.lastIndex = at
  return PART.test(text)
}

/** Two small letters, a number of two digits, or a closing mark before the stop: not the "M" of "M.Dupont". */
function endsWord(text: string, at: number): boolean {
  const [second, first] = [kindOf(text.charCodeAt(at - 2)), kindOf(text.charCodeAt(at - 1))]
  if (first & (QUOTE | STOP) || text[at - 1] === ')') return true
  if (first & DIGIT) return (second & DIGIT) !== 0
  return (first & LETTER) !== 0 && (first & CAPITAL) === 0 && (second & LETTER) !== 0
}
