import type {Command} from 'commander'
import {print} from '../io/print.js'
import {evaluationOf} from '../measure/evaluation.js'
import {LABELLED} from '../measure/labelled-page.js'
import {evaluate} from '../run/evaluate.js'
import {evaluationReport} from '../views/evaluation-report.js'
import {wholeNumber} from './whole-number.js'

const HELP = `
A line of the file is a page: {"id": "source/name", "lang": "fr", "dumps": {"block": "…"}} or "text" in place of
"dumps", and what should come of it, as far as that is known:
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

Exit status: 0 when every page was measured, whatever came of it. 1 where the file can't be read, has no page, or a
page has no dump in the style; 3 where it is not gzip though its name says so, or a line is no labelled page.`

interface EvalOptions {
  readonly style: string
  readonly worst: number
  readonly json: boolean
}

/** `tamis eval FILE`: how near tamis comes on labelled pages, beside what else could be done. */
export function evalCommand(program: Command): void {
  program
    .command('eval')
    .description('measure on labelled pages, beside what else could be done')
    .argument('<file>', 'NDJSON, gzipped where its name ends in .gz')
    .option('--style <name>', 'which of the dumps to clean', LABELLED)
    .option('--worst <count>', 'list so many of the worst pages', wholeNumber(1, 1e6), 0)
    .option('--json', 'print one JSON object instead of tables', false)
    .addHelpText('after', HELP)
    .action(run)
}

async function run(file: string, {style, worst, json}: EvalOptions): Promise<void> {
  const evaluation = evaluationOf(await evaluate(file, style), worst)
  await print(json ? `${JSON.stringify(evaluation)}\n` : evaluationReport(evaluation))
}
