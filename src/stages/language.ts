import {weighFunctionWords} from '../language/function-words.js'
import type {Read} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {read, toConfidence, type Place} from '../page/propose.js'
import {trunkOf} from '../outline/trunk.js'
import type {Stage} from '../stage.js'

/** Text that is looked at, in UTF-16 units: seventy words tell two languages apart with ease. */
const SAMPLE = 450
/** Of running text, a third is function words; of the wrong language's, a twentieth. */
const SHARE = 0.15
/** Where a sample has many names, or the language puts much of its grammar into endings, more text is asked. */
const MORE = 4 * SAMPLE
/** So few are enough in it where no other language has half as much to say for itself. */
const LEAST_SHARE = 0.06
/** One word alone is of many languages, or a name: “ab” is German, and what else? */
const LEAST_WORDS = 2
/** So many leave no doubt. */
const ENOUGH_WORDS = 10

/** A look before the scripts are counted: most pages have no letter but Latin and Cyrillic ones. */
const OTHER = /[\u0370-\u03FF\u0530-\u1FFF\u3040-\uFFDC]/

/** Scripts of one language each; but Arabic's is also that of Persian and Urdu, so its words are asked first. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Bengali}/gu, 'bn'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy']
]

/** Reads the language of the article's run of text: by its function words, or by a script that one language has. */
export const language: Stage = {
  name: 'language',
  summary:
    'Reads the language from the function words of the longest run of text, or from its script; takes nothing.',
  find(page) {
    if (page.hints.lang !== undefined) return []
    const found = languageIn(page)
    return found ? [found] : []
  },
  specimens: [
    {
      name: 'French by its little words',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        [
          'language/function-words',
          'Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.'
        ]
      ]
    },
    {
      name: 'English, whatever the menu speaks',
      lang: 'en',
      page: `Accueil
Le Courrier de Vaubrun
A bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        [
          'language/function-words',
          'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.'
        ]
      ]
    },
    {
      name: 'Norwegian, which has half of its little words from Danish',
      lang: 'no',
      page: `Broen åpner igjen
Den gamle broen i Ashcombe åpnet igjen på tirsdag etter to års arbeid, og ordføreren sa at han ikke ville vente lenger.`,
      finds: [
        [
          'language/function-words',
          'Den gamle broen i Ashcombe åpnet igjen på tirsdag etter to års arbeid, og ordføreren sa at han ikke ville vente lenger.'
        ]
      ]
    },
    {
      name: 'Persian, though its letters are Arabic',
      lang: 'fa',
      page: `پل دوباره باز شد
پل قدیمی شهر روز سه‌شنبه پس از دو سال کار و سه زمستان تاخیر دوباره باز شد و شهردار گفت که از صبر مردم سپاسگزار است.`,
      finds: [
        [
          'language/function-words',
          'پل قدیمی شهر روز سه‌شنبه پس از دو سال کار و سه زمستان تاخیر دوباره باز شد و شهردار گفت که از صبر مردم سپاسگزار است.'
        ]
      ]
    },
    {
      name: 'Greek by its letters',
      lang: 'el',
      page: `Η γέφυρα άνοιξε ξανά
Η παλιά γέφυρα του χωριού άνοιξε ξανά την Τρίτη, μετά από δύο χρόνια έργων και τρεις χειμώνες καθυστέρησης.`,
      finds: [
        [
          'language/script',
          'Η παλιά γέφυρα του χωριού άνοιξε ξανά την Τρίτη, μετά από δύο χρόνια έργων και τρεις χειμώνες καθυστέρησης.'
        ]
      ]
    },
    {
      name: 'Japanese, though most of it is Chinese characters',
      lang: 'ja',
      page: `橋が再び開通
古い橋は火曜日の朝、二年間の工事を経て再び開通した。市長は式典で、住民の忍耐に感謝すると述べた。`,
      finds: [
        [
          'language/script',
          '古い橋は火曜日の朝、二年間の工事を経て再び開通した。市長は式典で、住民の忍耐に感謝すると述べた。'
        ]
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a language of Latin letters without data',
      lang: 'eu',
      page: `Zubia ireki dute
Zubi zaharra astearte goizean ireki zuten berriro, bi urteko lanen ondoren eta hiru neguko atzerapenarekin.`,
      keeps: 'Zubi zaharra astearte goizean'
    }
  ]
}

function languageIn(page: Page): Read | undefined {
  const sample = sampleOf(page, SAMPLE)
  if (!sample) return undefined
  const script = scriptOf(sample.text)
  if (script !== undefined && script !== 'ar') return byScript(sample, script)
  const found = byWords(sample, SHARE, 1) ?? byWords(sampleOf(page, MORE)!, LEAST_SHARE, 2)
  return found ?? (script === undefined ? undefined : byScript(sample, script))
}

/** What the language is read from: text of the page, and where it stands. */
interface Sample extends Place {
  readonly text: string
}

/** What is left of the article's run of text, from its beginning: a script in the midst of it is gone already. */
function sampleOf(page: Page, size: number): Sample | undefined {
  const {start, end} = trunkOf(page)
  const blocks = start < end ? page.children.slice(start, end) : page.children
  const [first] = blocks
  if (!first) return undefined
  const parts: string[] = []
  let left = size
  let to = first.start
  for (const block of blocks) {
    if (left <= 0) break
    to = Math.min(block.end, block.start + left)
    parts.push(page.text.slice(block.start, to))
    left -= to - block.start + 1
  }
  return {start: first.start, end: to, text: parts.join('\n')}
}

/** @param lead how many times as much the language must have to say for itself as the next one */
function byWords(sample: Sample, share: number, lead: number): Read | undefined {
  const {words, evidence} = weighFunctionWords(sample.text, 0, sample.text.length)
  const [best, next] = evidence
  if (!best || best.count < Math.max(LEAST_WORDS, words * share)) return undefined
  if (best.weight < lead * (next?.weight ?? 0)) return undefined
  return read(sample, 'inLanguage', best.language, {
    rule: 'language/function-words',
    reason: `${best.count} of ${words} words are function words of “${best.language}”`,
    confidence: toConfidence(Math.min(1, best.count / words / 0.3) * Math.min(1, best.count / ENOUGH_WORDS))
  })
}

function byScript(place: Place, script: string): Read {
  return read(place, 'inLanguage', script, {
    rule: 'language/script',
    reason: `the script is that of “${script}”`,
    confidence: 0.9
  })
}

function scriptOf(sample: string): string | undefined {
  if (!OTHER.test(sample)) return undefined
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  // Japanese mixes kana among Chinese characters: a tenth of kana is enough.
  return SCRIPTS.find(
    ([script, name]) => (sample.match(script)?.length ?? 0) > letters * (name === 'ja' ? 0.1 : 0.5)
  )?.[1]
}
