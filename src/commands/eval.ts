import {InvalidArgumentError, type Command} from 'commander'
import {print} from '../io/print.js'
import {accuracyOf} from '../measure/accuracy.js'
import {evaluationOf} from '../measure/evaluation.js'
import {LABELLED} from '../measure/labelled-page.js'
import type {PageResult} from '../measure/measure-page.js'
import {evaluate} from '../run/evaluate.js'
import {accuracyReport} from '../views/accuracy-report.js'
import {evaluationReport} from '../views/evaluation-report.js'
import {markdownTable} from '../views/markdown-table.js'
import {table} from '../views/table.js'
import {wholeNumber} from './whole-number.js'

const HELP = `
A line of a file is a page: {"id": "source/name", "lang": "fr", "dumps": {"block": "…"}} or "text" in place of
"dumps" (measured once, whatever the --style), and what should come of it, as far as that is known:
  "body"                                   the article's paragraphs, one a line
  "labels"                                 what each line of the block dump is
  "present", "absent"                      segments that must be in the article, and that must not
  "headline", "datePublished", "author"    fields

The measure is precision and recall of word 4-shingles against "body", page by page, averaged over pages; F1 is of
the two means. Soft hyphens and zero-width spaces are left out of all texts before words are counted; where a body
has many of them, figures differ from those of a measure that breaks words there. Lines of white space don't count.

Of fields, headlines and names are compared by their letters and digits, without case and accents, names as a set, dates by
their day. A field that isn't given isn't counted, "UNKNOWN" is no author, and what a label has beside a value
(a site's name behind a bar, "By", "MD") is set aside. Hits, misses and wrong values make up what is given; "right"
is the share of hits among the values found.

One file in one style is shown in full. Several files, several styles or --markdown give F1 by source and style, by
language (of the block dumps, five pages at least), segments, and by confidence, where a page counts once in each style.
What stands beside tamis sees the same text: C4's line rule, the run of lines with the most words, the longest line, and
jusText's classes of lines with the function words of the language that the page is labelled with.

Exit status: 0 when every page was measured, whatever came of it. 1 where the file can't be read, has no page, or a
page has no dump in the style; 3 where it is not gzip though its name says so, or a line is no labelled page.`

interface EvalOptions {
  readonly style: readonly string[] | 'all'
  readonly together: readonly string[]
  readonly addresses: boolean
  readonly worst: number
  readonly json: boolean
  readonly markdown: boolean
}

/** `tamis eval FILES`: how near tamis comes on labelled pages, beside what else could be done. */
export function evalCommand(program: Command): void {
  program
    .command('eval')
    .description('measure on labelled pages, beside what else could be done')
    .argument('<files...>', 'NDJSON, gzipped where the name ends in .gz')
    .option('--style <names>', 'dumps to clean, with commas between, or “all”', toStyles, [LABELLED])
    .option(
      '--addresses',
      'tell tamis the pages’ addresses, as a crawl does; else it sees their text alone',
      false
    )
    .option('--worst <count>', 'list so many of the worst pages', wholeNumber(1, 1e6), 0)
    .option('--together <sources>', 'sources to show as one, too, with commas between', toNames, [])
    .option('--json', 'print one JSON object instead of tables', false)
    .option('--markdown', 'print F1 by source and style, language and confidence as Markdown', false)
    .addHelpText('after', HELP)
    .action(run)
}

async function run(files: readonly string[], options: EvalOptions, command: Command): Promise<void> {
  const {style, addresses, together, worst, json, markdown} = options
  const isOne = files.length === 1 && style !== 'all' && style.length === 1 && !markdown
  if (json && markdown) command.error('error: Give one of --json and --markdown.')
  if (!isOne && worst > 0) command.error('error: --worst is for one file in one style.')
  if (isOne && together.length > 0)
    command.error('error: --together is for several files, styles or --markdown.')
  const results: PageResult[] = []
  for (const file of files) for (const result of await evaluate(file, style, addresses)) results.push(result)
  await print(isOne ? inFull() : inShort())

  function inFull(): string {
    const evaluation = evaluationOf(results, worst)
    return json ? toLine(evaluation) : evaluationReport(evaluation)
  }

  function inShort(): string {
    const accuracy = accuracyOf(results, together)
    return json ? toLine(accuracy) : accuracyReport(accuracy, markdown ? markdownTable : table)
  }
}

function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function toStyles(text: string): readonly string[] | 'all' {
  return text === 'all' ? text : toNames(text)
}

function toNames(text: string): readonly string[] {
  const names = text.split(',').map(name => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('Give names with commas between.')
  return [...new Set(names)]
}
