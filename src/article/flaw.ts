/** Something that does not hold. */
export interface Flaw {
  /** In which of the three files it shows. */
  readonly in: 'article' | 'log' | 'raw'
  /** Continues a sentence that begins with the file's name. */
  readonly what: string
}
