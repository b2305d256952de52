import {readFileSync, readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {LANGUAGES as BUILT} from '../../src/compiled/languages.js'
import {MONTHS} from '../../src/language/calendar.js'
import {foldText} from '../../src/language/fold.js'
import type {Entry, Language, Phrases} from '../../src/language/language.js'
import {phraseOf, placeOf} from '../../src/language/lexicon.js'
import {slug} from '../../src/language/slug.js'
import {parsePage} from '../../src/page/page.js'

const folder = new URL('../../src/language/', import.meta.url)

/** With the notes and sources, which are not built in. */
const LANGUAGES: Readonly<Record<string, Language>> = Object.fromEntries(
  readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(({name}) => {
      const files = readdirSync(new URL(`${name}/`, folder))
      const read = (file: string) =>
        JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')) as Phrases
      return [name, Object.fromEntries(files.map(file => [file.replace('.json', ''), read(file)]))]
    })
)

interface Place {
  readonly language: string
  readonly stage: string
  readonly role: string
  readonly entry: Entry
}

const places: Place[] = []
for (const [language, folder] of Object.entries(LANGUAGES)) {
  for (const [stage, roles] of Object.entries(folder)) {
    if (stage === 'words' || stage === 'calendar' || stage === 'speech') continue
    for (const [role, entries] of Object.entries(roles as Phrases)) {
      for (const entry of entries) places.push({language, stage, role, entry})
    }
  }
}

/** What the matcher looks a phrase up by: where it stands in a line, and its folded words. */
function keyOf({phrase}: Entry): string {
  return `${placeOf(phrase)} ${foldText(phrase.replaceAll('…', '').trim())}`
}

/** `fr/related/heading: Aller plus loin`, so that a failure names the entries to look at. */
function nameOf({language, stage, role, entry}: Place): string {
  return `${language}/${stage}/${role}: ${entry.phrase}`
}

/** A line that has the phrase where it may stand, among words that are in no phrase; inside a line, behind a mark. */
function lineWith({phrase, before}: Entry): string {
  const first = placeOf(phrase) === 'within' ? 'Xylo 1 quartz –' : 'Xylo 1 quartz'
  const rest = before === 'name' ? 'Xylo Quartz, 1 xylo' : 'quartz 1 xylo'
  return phrase.replace(/^…/, first).replace(/…$/, rest).replaceAll('#', '12')
}

describe('language data', () => {
  test('speaks more than one language', () => {
    expect(Object.keys(LANGUAGES)).toEqual(expect.arrayContaining(['en', 'fr']))
    expect(Object.keys(BUILT).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted())
    expect(places.length).toBeGreaterThan(1000)
  })

  test.each(Object.keys(LANGUAGES))(
    '%s has enough words and months, and no role that English lacks',
    language => {
      const {words, calendar} = LANGUAGES[language]!
      expect(words ?? calendar).toBeDefined()
      expect(words?.function.length ?? 51).toBeGreaterThan(50)
      expect(new Set(words?.function).size).toBe(words?.function.length ?? 0)
      expect(words?.source).not.toBe('')
      expect(calendar?.months?.length ?? 12).toBe(12)
      expect(calendar?.persianMonths?.length ?? 12).toBe(12)
      expect(calendar?.months?.filter(forms => forms.length === 0) ?? []).toEqual([])
      const english = new Set(
        places.filter(place => place.language === 'en').map(({stage, role}) => `${stage}/${role}`)
      )
      const own = places.filter(
        place => place.language === language && !english.has(`${place.stage}/${place.role}`)
      )
      expect(own.map(nameOf)).toEqual([])
    }
  )

  test('calls a month by a name that is no other month’s in any language', () => {
    const months = new Map<string, number>()
    for (const {calendar} of Object.values(LANGUAGES)) {
      for (const [month, forms] of (calendar?.months ?? []).entries()) {
        for (const form of forms) {
          expect(months.get(foldText(form)) ?? month, form).toBe(month)
          months.set(foldText(form), month)
        }
      }
    }
  })

  test('has a month’s own name only where it is no other month’s in the language, and counts nowhere else', () => {
    for (const {calendar} of Object.values(LANGUAGES)) {
      const months = new Map<string, number>()
      expect(calendar?.ownMonths?.length ?? 12).toBe(12)
      for (const [month, forms] of (calendar?.ownMonths ?? []).entries()) {
        for (const form of forms) {
          expect(MONTHS.get(foldText(form)), form).not.toBe(month + 1)
          expect(months.get(foldText(form)) ?? month, form).toBe(month)
          months.set(foldText(form), month)
        }
      }
    }
  })

  test('has phrases in order, so that a new one has one place', () => {
    const unsorted = places.filter((place, index) => {
      const before = places[index - 1]
      if (before?.language !== place.language || before.stage !== place.stage || before.role !== place.role)
        return false
      return foldText(before.entry.phrase) > foldText(place.entry.phrase)
    })
    expect(unsorted.map(nameOf)).toEqual([])
  })

  test('says a phrase once in a language', () => {
    const seen = new Set<string>()
    const again = places.filter(({language, entry}) => {
      const key = `${language} ${keyOf(entry)}`
      return seen.has(key) || !seen.add(key)
    })
    expect(again.map(nameOf)).toEqual([])
  })

  test('means the same by a phrase in every language that has it', () => {
    const meanings = new Map<string, string>()
    const torn = places.filter(({stage, role, entry}) => {
      const meaning = `${stage}/${role}`
      const known = meanings.get(keyOf(entry)) ?? meaning
      meanings.set(keyOf(entry), known)
      return known !== meaning
    })
    expect(torn.map(nameOf)).toEqual([])
  })

  test('finds every phrase in a line that is made of it, under its own rule', () => {
    const first = new Map<string, Place>()
    for (const place of places) if (!first.has(keyOf(place.entry))) first.set(keyOf(place.entry), place)
    const lost = places.filter(place => {
      const page = parsePage(lineWith(place.entry))
      const {language, stage, role, entry} = first.get(keyOf(place.entry))!
      const match = phraseOf(page, page.children[0]!)
      return match?.stage !== stage || match.role !== role || match.id !== `${language}/${slug(entry.phrase)}`
    })
    expect(lost.map(nameOf)).toEqual([])
  })

  test('has a note for every phrase that is no phrase itself', () => {
    const phrases = new Set(places.map(({entry}) => foldText(entry.phrase)))
    const mute = places.filter(({entry}) => !entry.note?.trim() || phrases.has(foldText(entry.note)))
    expect(mute.map(nameOf)).toEqual([])
  })

  test('has no field that nothing reads, and no empty source', () => {
    const known = new Set(['phrase', 'note', 'source', 'before'])
    const odd = places.filter(
      ({entry}) => Object.keys(entry).some(field => !known.has(field)) || entry.source === ''
    )
    expect(odd.map(nameOf)).toEqual([])
  })

  test('has words and marks, no regular expressions', () => {
    const odd = places.filter(({entry: {phrase}}) => /[\\^$*{}]|\(\?|\[\w-\w|\.\.\.$/.test(phrase))
    expect(odd.map(nameOf)).toEqual([])
  })

  test('has its mark only at the ends of a phrase, a space between', () => {
    const odd = places.filter(({entry: {phrase}}) => {
      const bare = phrase.replace(/^… ?/, '').replace(/ …$/, '')
      return bare.includes('…') || bare !== bare.trim() || bare === ''
    })
    expect(odd.map(nameOf)).toEqual([])
  })
})
