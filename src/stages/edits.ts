import {ruleOf} from '../language/cut-phrases.js'
import {phraseAt, type Match} from '../language/lexicon.js'
import {trim} from '../page/block.js'
import {isBlank} from '../page/character.js'
import {firstBehind} from '../page/first-behind.js'
import type {Page} from '../page/page.js'
import {cut, part, type Place} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** One "[edit]" may be a writer's; a wiki has one behind each crosshead. */
const LEAST = 2
/** UTF-16 units between the brackets at most, with the addresses that were taken from there. */
const LONGEST = 400

const REASON = 'a link behind a crosshead, to edit what is below it'
const BEHIND = {
  rule: 'edits/behind',
  reason: 'a crosshead ends where the link to edit what is below it stands',
  confidence: 0.9
}

/** The links of a wiki to edit its parts. */
export const edits: Stage = {
  name: 'edits',
  summary: 'Cuts “[edit]” behind the crossheads of a wiki, and ends the crosshead there.',
  *find(page) {
    if (!page.text.includes('[')) return
    const marks = [...marksIn(page)]
    if (marks.length < LEAST) return
    for (const {start, end, match} of marks) {
      const next = nextOnLine(page, end)
      const why = {rule: ruleOf(match), reason: REASON, confidence: 0.95}
      yield cut({start, end}, 'interface', why)
      if (next !== undefined) yield part({start: end, end: next}, BEHIND)
    }
  },
  specimens: [
    {
      name: 'on the crosshead’s line, on its own, and before the text',
      lang: 'en',
      page: `Ashcombe bridge
History[edit]
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Name
[edit | edit source]
Nobody knows how the bridge came to its name, but for the mayor, who tells another story each year.
In culture [ edit ] The bridge is on a postage stamp of 1989, and in a poem by the mayor, who has written others.`,
      finds: [
        ['edits/mark/en/edit', '[edit]'],
        ['edits/mark/en/edit', '[edit | edit source]'],
        ['edits/mark/en/edit', '[ edit ]'],
        ['edits/behind', ']¶The']
      ]
    },
    {
      name: 'one line for each sign',
      lang: 'fr',
      page: `Pont de Vaubrun
Histoire
[
modifier
|
modifier le code
]
Le pont de Vaubrun a rouvert mardi matin, après deux ans de travaux et trois hivers de retard.
Toponymie [modifier | modifier le code]
Personne ne sait d’où le pont tient son nom, sauf le maire, qui raconte chaque année une autre histoire.`,
      finds: [
        ['edits/mark/fr/modifier', '['],
        ['edits/mark/fr/modifier', 'modifier'],
        ['edits/mark/fr/modifier', '|'],
        ['edits/mark/fr/modifier', 'modifier le code'],
        ['edits/mark/fr/modifier', ']'],
        ['edits/mark/fr/modifier', '[modifier | modifier le code]']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a writer’s own',
      lang: 'en',
      page: `Ashcombe bridge
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
Whoever finds a mistake on the page of the bridge may click on [edit] and correct it, said the mayor.`,
      keeps: 'may click on [edit] and correct it'
    },
    {
      name: 'other words in brackets',
      lang: 'fr',
      page: `Le pont de Vaubrun rouvre
« Il faudra [modifier le pont] encore une fois », a dit le maire de Vaubrun mardi matin, après deux ans de travaux.
« Je n’ai jamais rien voulu [modifier ni vendre] », a-t-il ajouté, un ruban à la main et un chien au pied.`,
      keeps: '[modifier le pont]'
    }
  ]
}

/** The brackets with nothing in them but what links to edit something are called. */
function* marksIn({text, children}: Page): Generator<Place & {readonly match: Match}> {
  let start = text.indexOf('[')
  for (const block of children) {
    // What has left the blocks before still stands in the text.
    if (start >= 0 && start < block.start) start = text.indexOf('[', block.start)
    for (; start >= 0 && start < block.end; start = text.indexOf('[', start + 1)) {
      const length = text.slice(start + 1, start + LONGEST).indexOf(']')
      if (length < 0) continue
      const match = editsAt(text, start + 1, start + 1 + length)
      if (match) yield {start, end: start + length + 2, match}
    }
  }
}

/** The first of the names between two offsets, "edit | edit source", if that is all that stands there. */
function editsAt(text: string, from: number, to: number): Match | undefined {
  // Of "[[edit]]" the inner brackets are asked by themselves.
  if (text.slice(from, to).includes('[')) return undefined
  let first: Match | undefined
  for (let start = from; start < to;) {
    const bar = text.slice(start, to).indexOf('|')
    const end = bar < 0 ? to : start + bar
    const match = phraseAt(text, ...(trim(text, start, end, isBlank) ?? [end, end]))
    if (match?.stage !== 'edits' || match.at !== 'line') return undefined
    first ??= match
    start = end + 1
  }
  return first
}

/** Where the text of a block goes on behind an offset in it, if it does, with nothing but white space between. */
function nextOnLine({raw, text, children}: Page, offset: number): number | undefined {
  const block = children[firstBehind(children.length, index => children[index]!.end, offset)]
  if (!block || block.start >= offset) return undefined
  let next = offset
  while (next < block.end && isBlank(text.charCodeAt(next))) next++
  return next < block.end && !trim(raw, offset, next) ? next : undefined
}
