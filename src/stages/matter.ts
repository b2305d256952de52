import {datesIn} from '../language/date.js'
import {namesAt} from '../language/name.js'
import {frontMatterOf, type Entry, type Value} from '../layout/front-matter.js'
import type {Field, Finding} from '../page/finding.js'
import {languageOfTag, namedTag} from '../page/language-of-tag.js'
import {shown, type Page} from '../page/page.js'
import {cut, read} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** By what names converters, clippers and static sites have the fields of an article; "date_published" without its stroke. */
const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    headline: 'title headline',
    description: 'description excerpt summary subtitle abstract',
    author: 'author authors byline creator',
    publisher: 'publisher site sitename website',
    datePublished: 'date published datepublished publisheddate publishedtime publishedat pubdate created',
    dateModified: 'updated modified lastmod lastmodified datemodified modifieddate modifiedtime updatedat',
    url: 'url source sourceurl link canonical canonicalurl permalink',
    articleSection: 'section articlesection category categories',
    keywords: 'keywords tags',
    image: 'image cover coverimage thumbnail ogimage',
    inLanguage: 'lang language locale inlanguage'
  }).flatMap(([field, keys]) => keys.split(' ').map(key => [key, field as Field] as const))
)
const WHOLE = {rule: 'matter/block', reason: 'the front matter of a Markdown file', confidence: 0.95}

/** What the front matter of a Markdown file says of the article. */
export const matter: Stage = {
  name: 'matter',
  summary:
    'Reads the fields that front matter has, and cuts it; what it says counts before what the page shows.',
  *find(page) {
    const {entries, place} = frontMatterOf(page)
    const findings = entries.flatMap(entry => findingsIn(page, entry))
    if (!place || findings.length === 0) return
    yield* findings
    yield cut(place, 'metadata', WHOLE)
  },
  specimens: [
    {
      name: 'what a clipper wrote over the article',
      lang: 'en',
      page: `---
title: "Bridge at Ashcombe: \\"At last\\""
source: https://herald.example/ashcombe-bridge
author:
  - Tom Hale
  - Ann Lee
published: 2024-03-05T09:30:00Z
description: >-
  Two years late,
  and half of the town came.
draft: false
---

The old bridge at **Ashcombe** opened again on Tuesday, after two years of works and three winters of delay.`,
      finds: [
        ['matter/block', '---'],
        ['matter/block', 'title: "Bridge at Ashcombe: \\"At last\\""'],
        ['matter/headline', '"Bridge at Ashcombe: \\"At last\\""'],
        ['matter/block', 'source: https://herald.example/ashcombe-bridge'],
        ['matter/url', 'https://herald.example/ashcombe-bridge'],
        ['matter/block', 'author:'],
        ['matter/block', '- Tom Hale'],
        ['matter/author', 'Tom Hale'],
        ['matter/block', '- Ann Lee'],
        ['matter/author', 'Ann Lee'],
        ['matter/block', 'published: 2024-03-05T09:30:00Z'],
        ['matter/datePublished', '2024-03-05T09:30:00Z'],
        ['matter/block', 'description: >-'],
        ['matter/block', 'Two years late,'],
        ['matter/description', 'Two years late,\n  and half of the town came.'],
        ['matter/block', 'and half of the town came.'],
        ['matter/block', 'draft: false'],
        ['matter/block', '---']
      ]
    },
    {
      name: 'colons that no parser of YAML takes',
      lang: 'fr',
      page: `---
title: Vaubrun : le pont rouvre
tags: ['ponts', 'Vaubrun']
---
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.`,
      finds: [
        ['matter/block', '---'],
        ['matter/block', 'title: Vaubrun : le pont rouvre'],
        ['matter/headline', 'Vaubrun : le pont rouvre'],
        ['matter/block', "tags: ['ponts', 'Vaubrun']"],
        ['matter/keywords', "'ponts'"],
        ['matter/keywords', "'Vaubrun'"],
        ['matter/block', '---']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'text between two lines that are drawn',
      lang: 'en',
      page: `---
Note: this is what the mayor said at the bridge of Ashcombe, word for word, on the day it opened again, after two years of works.
---
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.`,
      keeps: 'this is what the mayor said'
    }
  ]
}

/** What an entry says of the article, if anything. */
function findingsIn({text}: Page, {key, values}: Entry): Finding[] {
  const field = FIELDS.get(key)
  if (field === undefined) return []
  const why = {rule: `matter/${field}`, reason: `front matter has it as “${key}”`, confidence: 0.95}
  return wholeOf(field, values)
    .flatMap(value => said(text, field, value, values.length))
    .filter(value => value.text !== '')
    .map(value => read(value, field, value.text, why))
}

/** A text may stand on several lines: "description: >-", and below that "It rained", "all night". */
function wholeOf(field: Field, values: readonly Value[]): readonly Value[] {
  const [first] = values
  const last = values.at(-1)
  if (!first || !last || (field !== 'headline' && field !== 'description')) return values
  return [{start: first.start, end: last.end, text: values.map(({text}) => text).join(' ')}]
}

/** What a value of front matter, one `among` so many, is to a field: nothing, one value, or several. */
function said(text: string, field: Field, value: Value, among: number): Value[] {
  switch (field) {
    case 'keywords':
      // "bridges, Ashcombe" are two tags, unless it is one of several.
      return among === 1 ? partsOf(text, value, TAGS) : [value]
    case 'author':
      return partsOf(text, value, SIGNERS).flatMap(part => signersIn(text, part))
    case 'datePublished':
    case 'dateModified':
      return datesIn(text, value.start, value.end)
        .slice(0, 1)
        .map(({iso}) => ({...value, text: iso}))
    case 'url':
    case 'image':
      return /^https?:\/\/\S+$/.test(value.text) ? [value] : []
    case 'inLanguage':
      return languageIn(value)
    default:
      return [value]
  }
}

function languageIn(value: Value): Value[] {
  const tag = namedTag(value.text)
  return tag === undefined ? [] : [{...value, text: languageOfTag(tag) ?? tag}]
}

/** "Ann Lee; Tom Hale", "[[Ann Lee]]" */
const SIGNERS = /[^\s;"[\]][^;"[\]]*/g
/** "bridges, Ashcombe; Wendle" */
const TAGS = /[^\s,;'"][^,;'"]*/g

function partsOf(text: string, {start, end}: Value, parts: RegExp): Value[] {
  return [...text.slice(start, end).matchAll(parts)].map(({0: part, index}) => {
    const from = start + index
    return {
      text: shown(text, from, from + part.length).trim(),
      start: from,
      end: from + part.trimEnd().length
    }
  })
}

/**
 * The names that stand there, and perhaps what they are: "Ann Lee, Senior Editor". What is not of names alone is taken as
 * it stands: "jsteinhardt", "University of Oxford", "Lee, Ann".
 */
function signersIn(text: string, part: Value): Value[] {
  const names = namesAt(text, part.start, part.end)
  const last = names.at(-1)
  const rest = last ? shown(text, last.end, part.end).trim() : part.text
  const isSaidOf = /^[,(|–—]/.test(rest) && names.every(name => name.text.includes(' '))
  if (last && (rest === '' || isSaidOf)) return names
  return part.text.includes('://') ? [] : [part]
}
