/** Why something leaves the text. A closed list: whoever reads a log or trains on it can rely on it. */
export const CATEGORIES = [
  'ticker',
  'navigation',
  'related',
  'metadata',
  'caption',
  'social',
  'promotion',
  'comments',
  'legal',
  'interface',
  'duplicate',
  'residue'
] as const
export type Category = (typeof CATEGORIES)[number]

/** The fields of the article that a stage can fill. */
export const FIELDS = [
  'url',
  'headline',
  'description',
  'author',
  'publisher',
  'datePublished',
  'dateModified',
  'articleSection',
  'keywords',
  'image',
  'inLanguage'
] as const
export type Field = (typeof FIELDS)[number]

/** Those that may have several values. */
export const LISTS: ReadonlySet<Field> = new Set(['author', 'keywords', 'image'])

/** What every finding has. */
interface Found {
  /** UTF-16 offset of the raw text, as every offset in tamis. */
  readonly start: number
  readonly end: number
  /** `stage/name`, and behind that what the rule tells apart: `related/heading/fr/aller-plus-loin`. */
  readonly rule: string
  /** For a person who has never seen this project. */
  readonly reason: string
  /** How sure the rule is, from 0 to 1. */
  readonly confidence: number
}

/** The span leaves the text. */
export interface Cut extends Found {
  readonly op: 'cut'
  readonly category: Category
}

/** The span leaves the text and becomes (one of) the article's `field`. */
export interface Lift extends Found {
  readonly op: 'lift'
  readonly field: Field
  readonly value: string
}

/** `field` is read from a span that stays where it is. */
export interface Read extends Found {
  readonly op: 'read'
  readonly field: Field
  readonly value: string
}

/** The span is replaced by `after`, which is never longer. */
export interface Rewrite extends Found {
  readonly op: 'rewrite'
  readonly after: string
}

/** A paragraph ends before `start` and another begins at `end`; between them is nothing or white space. */
export interface Break extends Found {
  readonly op: 'break'
}

/** The white space between two blocks goes, and they become one with `after` (a space or nothing) between. */
export interface Join extends Found {
  readonly op: 'join'
  readonly after: '' | ' '
}

/** What a stage proposes. */
export type Finding = Cut | Lift | Read | Rewrite | Break | Join
