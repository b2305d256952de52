/**
 * A failure that may come while something else is waited for. (`Promise.race` with a promise that stays pending does
 * the same, but holds for ever what it raced it with: of a filter, all that it read.)
 */
export class Failure {
  #raised: Error | undefined
  #end: ((cause: Error) => void) | undefined

  /** From now on nothing is waited for any more. The first one counts. */
  readonly raise = (cause: unknown): void => {
    this.#raised ??= cause instanceof Error ? cause : new Error(String(cause), {cause})
    this.#end?.(this.#raised)
  }

  /** What a promise comes to, one at a time. Throws what was raised, before or meanwhile. */
  async before<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#end = reject
      promise.then(resolve, reject)
      if (this.#raised) reject(this.#raised)
    })
  }
}
