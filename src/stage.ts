import type {Plugin} from 'unified'
import {apply} from './page/apply.js'
import {assertFindings} from './page/assert-findings.js'
import type {Finding} from './page/finding.js'
import type {Page} from './page/page.js'

/**
 * A page on which the stage must find something: what it finds, in order, as rule and text. The text of a break is
 * the words on either side of it, `communiqué.¶Cette`.
 */
export interface Specimen {
  readonly name: string
  /** BCP 47, where the specimen is about a language's phrases. */
  readonly lang?: string
  readonly page: string
  readonly finds: readonly (readonly [rule: string, text: string])[]
}

/** A page with a near miss: text that looks like what the stage takes, and must stay in the article. */
export interface NearMiss {
  readonly name: string
  readonly lang?: string
  readonly page: string
  readonly keeps: string
  /** What the stage finds elsewhere on the page, as in a specimen; nothing, where it isn't said. */
  readonly finds?: Specimen['finds']
}

/**
 * One sieve. It proposes findings and changes nothing; `apply` disposes. Its specimens are its tests and its
 * documentation, so every stage has one of each kind at least.
 */
export interface Stage {
  /** The name of its file, its export and its entry in the log. */
  readonly name: string
  /** One sentence: what it takes, and what it leaves. */
  readonly summary: string
  readonly find: (page: Page) => Iterable<Finding>
  readonly specimens: readonly [Specimen, ...Specimen[]]
  readonly nearMisses: readonly [NearMiss, ...NearMiss[]]
}

/**
 * The stage as a unified plugin, for `tamis().use(…)`. An error of the stage is thrown with the stage's name. A finding
 * that a log can't hold, such as one with the confidence 7, is an error too: that is checked here, as anybody's stage may
 * come in here. `clean` trusts its own stages and checks nothing, which saves it a tenth of its time.
 */
export function toPlugin(stage: Pick<Stage, 'name' | 'find'>): Plugin<[], Page, Page> {
  return () => page => {
    const findings = foundBy(stage, page)
    assertFindings(stage.name, findings, page.raw)
    return apply(page, stage.name, findings)
  }
}

function foundBy(stage: Pick<Stage, 'name' | 'find'>, page: Page): Finding[] {
  try {
    return [...stage.find(page)]
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Stage \`${stage.name}\` can't look at the page: ${message}`, {cause})
  }
}

/** Pass a page through a stage: what it finds is applied and written down. */
export function sift(page: Page, stage: Pick<Stage, 'name' | 'find'>): Page {
  return apply(page, stage.name, stage.find(page))
}
