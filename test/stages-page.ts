import type {Edit} from '../src/article/log.js'
import {clean} from '../src/clean.js'
import {LANGUAGES} from '../src/compiled/languages.js'
import type {Phrases} from '../src/language/language.js'
import type {NearMiss, Specimen, Stage} from '../src/stage.js'
import {visible} from '../src/views/visible.js'
import {linesBetween} from './lines-between.js'

const INTRODUCTION = `# Stages

What each stage takes and what it leaves, in the order a page goes through them. To get from a line of a log to its
rule, read the rule from left to right. \`related/heading/fr/aller-plus-loin\` is a phrase: the stage
[\`related\`](related.ts), its data file for French [\`fr/related.json\`](../language/fr/related.json), there the list
\`heading\`, in it the entry “Aller plus loin”. A rule of two parts, as \`related/teaser\`, is the stage’s own: search its
file for the name, or for its last word where the stage puts the two together, as in \`address/page\` or \`matter/headline\`.
(Two stages read phrases of others: \`related\` cuts what stands below the headings of \`ticker\`, and
\`sequel/next/en/next-article\` is in the list \`next\` of [\`en/related.json\`](../language/en/related.json).)

Every page here is run through the whole pipeline by [a test](../../test/stages.test.ts), which also writes this file:
\`npm run docs\`. A page is shown as the stage gets it, so what earlier stages took is gone; \`-\` leaves, \`+\` is what
is left of a line of which a part leaves.
`

/** The documentation of the stages, made of their examples: Markdown. */
export function stagesPage(stages: readonly Stage[]): string {
  return [INTRODUCTION, ...stages.map(stageSection)].join('\n')
}

function stageSection(stage: Stage): string {
  return `## [${stage.name}](${stage.name}.ts)

${stage.summary}${phrasesOf(stage.name)}

${stage.specimens.map(specimen => specimenPart(stage, specimen)).join('\n')}
Near misses, which stay:

${stage.nearMisses.map(nearMissItem).join('\n')}
`
}

/** " Phrases: en 36, fr 39.", with a link to each data file. */
function phrasesOf(stage: string): string {
  const counts = Object.entries(LANGUAGES).flatMap(([language, folder]) => {
    if (folder[stage] === undefined) return []
    const count = Object.values(folder[stage] as Phrases).reduce((sum, {length}) => sum + length, 0)
    return [`[${language}](../language/${language}/${stage}.json) ${count}`]
  })
  return counts.length > 0 ? ` Phrases: ${counts.join(', ')}.` : ''
}

function specimenPart(stage: Stage, {name, lang, page}: Specimen): string {
  const {stages} = clean(page).log
  const at = stages.findIndex(record => record.stage === stage.name)
  const earlier = stages.slice(0, at).flatMap(({edits}) => edits)
  const edits = stages[at]?.edits ?? []
  return `**${capital(name)}**${tag(lang)}

\`\`\`diff
${linesBetween(page, earlier, edits).map(visible).join('\n')}
\`\`\`

| rule | text | what becomes of it |
|---|---|---|
${edits.map(row).join('\n')}
`
}

function row(edit: Edit): string {
  const text = edit.op === 'break' ? '' : code(edit.before)
  return `| ${code(edit.rule)} | ${text} | ${outcome(edit)} |`
}

function outcome(edit: Edit): string {
  switch (edit.op) {
    case 'cut':
      return `leaves as ${edit.category}`
    case 'lift':
      return `becomes \`${edit.field}\`: ${code(edit.value)}`
    case 'read':
      return `stays, and gives \`${edit.field}\`: ${code(edit.value)}`
    case 'rewrite':
    case 'join':
      return edit.after === '' ? 'goes' : `becomes ${code(edit.after)}`
    case 'break':
      return 'a new paragraph'
  }
}

function nearMissItem({name, lang, keeps}: NearMiss): string {
  return `- ${capital(name)}${tag(lang)}: “${visible(keeps).replaceAll(/[*_`<|]/g, '\\$&')}”`
}

function tag(lang: string | undefined): string {
  return lang === undefined ? '' : ` (${lang})`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Code in a cell of a table. */
function code(text: string): string {
  const mark = text.includes('`') ? '``' : '`'
  return `${mark}${visible(text).replaceAll('|', '\\|')}${mark}`
}
