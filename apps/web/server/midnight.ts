/**
 * Ends the day for the pages that show its date: `onEnd` is called at the earliest of the instants that were noted,
 * which are in milliseconds since 1970.
 */
export function createMidnight(onEnd: () => void, now: () => number = Date.now) {
  let planned: { at: number; timer: NodeJS.Timeout } | null = null

  function stop(): void {
    clearTimeout(planned?.timer)
    planned = null
  }

  return {
    note(at: number): void {
      if (planned && planned.at <= at) return
      stop()
      const timer = setTimeout(
        () => {
          planned = null
          onEnd()
        },
        Math.max(0, at - now()),
      )
      planned = { at, timer: timer.unref() }
    },
    stop,
  }
}
