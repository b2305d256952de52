/** What a page has for a field to choose from, in one style. */
export interface FieldExample {
  readonly style: string
  readonly site: string
  /** What each would give the field: two that are the same to a reader are the same. */
  readonly texts: readonly string[]
  /** What is known of each, in the order of the trees. */
  readonly features: readonly object[]
  readonly isRight: readonly boolean[]
}
