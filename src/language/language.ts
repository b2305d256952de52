/** One phrase of a language, as its data file has it. */
export interface Entry {
  /**
   * The words, as a page has them; case, accents, kinds of apostrophe and dash don't matter. Without a mark the
   * phrase is the whole line (a number in brackets may follow); `Follow …` begins a line, `… ago` ends one,
   * `… all rights reserved …` stands behind a mark inside a short one. `#` is any number.
   */
  readonly phrase: string
  /** What it is and where it stands, for whoever reads the data: like all notes and sources, it is not built in. */
  readonly note?: string
  /** A page it was seen on. */
  readonly source?: string
  /** What must stand behind a phrase that begins a line: "Por" is a byline's before a name, and else a sentence's. */
  readonly before?: 'name'
}

/** A stage's phrases by their role: what the stage makes of them. */
export type Phrases = Readonly<Record<string, readonly Entry[]>>

/** What a language's folder holds: a file of phrases for each stage that reads any, its words, its calendar. */
export interface Language {
  readonly words?: Words
  readonly calendar?: Calendar
  readonly speech?: Speech
  readonly [stage: string]: Phrases | Words | Calendar | Speech | undefined
}

/** Words of grammar, which every sentence has and few labels do. */
interface Words {
  readonly note?: string
  readonly source?: string
  readonly function: readonly string[]
  /** What joins two names. */
  readonly and?: readonly string[]
  /** What stands before a number, short and without its dot: "No. 5". */
  readonly numbering?: readonly string[]
  /** Small words inside names, in Latin letters: "Vasco da Gama". */
  readonly particles?: readonly string[]
  /** Long beginnings of names before a capital: "FitzGerald". */
  readonly prefixes?: readonly string[]
}

/** Whose voice a text has: an article's is seldom a site's that speaks of itself, or one that says "you". */
interface Speech {
  readonly note?: string
  readonly source?: string
  /** What a site says of itself and its services. */
  readonly site: readonly string[]
  /** "you" */
  readonly reader: readonly string[]
  /** "I" */
  readonly writer: readonly string[]
}

/** How the language says dates. */
export interface Calendar {
  readonly note?: string
  /**
   * January first; every form in use, short ones included. Not in languages that number them. A form that begins with
   * a dot counts only where the day has one: ". listopada".
   */
  readonly months?: readonly (readonly string[])[]
  /**
   * Forms that count on pages of the language only, as they are another month’s elsewhere, or a word: "lis" is October in
   * Croatia and November in Poland, "pro" December on a Czech page.
   */
  readonly ownMonths?: readonly (readonly string[])[]
  /** Those of the Persian calendar, Farvardin first. */
  readonly persianMonths?: readonly (readonly string[])[]
  /** What stands before a month's number in place of its name: "12 tháng 3 năm 2024". */
  readonly numbered?: readonly string[]
  /** Every form in use, short ones included. Not in languages that put them behind the date: "at" has them there. */
  readonly weekdays?: readonly string[]
  /** What may stand between a weekday and its day: "Thứ ba, ngày 12/3/2024". */
  readonly before?: readonly string[]
  /** What may stand between a day and its month, or a month and its year: "3 de marzo de 2024". */
  readonly between?: readonly string[]
  /** Behind the numbers of a date: 2024年3月12日, 2024 m. kovo 12 d., 2024. gada 12. marts. */
  readonly year?: readonly string[]
  readonly month?: readonly string[]
  readonly day?: readonly string[]
  /** What may stand between a date and its time of day: "at", "a las". */
  readonly at?: readonly string[]
  /** Behind the hour, or behind the whole time: "14h05", "14:05 Uhr". */
  readonly hour?: readonly string[]
  readonly minute?: readonly string[]
  /** The halves of the day, before the time or behind it. */
  readonly am?: readonly string[]
  readonly pm?: readonly string[]
}
