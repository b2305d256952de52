/** A wish to stop, from SIGINT or SIGTERM. */
export interface Interrupt {
  readonly signal: AbortSignal
  /** Which of the two came, once `signal` is aborted. */
  readonly by: () => 'SIGINT' | 'SIGTERM' | undefined
}

/** Take the first SIGINT or SIGTERM as the wish to stop in good order. The second one ends the process at once. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController()
  let by: ReturnType<Interrupt['by']>
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      by ??= name
      controller.abort()
    })
  }
  return {signal: controller.signal, by: () => by}
}
