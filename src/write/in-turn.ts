/**
 * A queue: each work begins when the one before it has ended, well or not, and whether or not who asked for that has
 * waited.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
