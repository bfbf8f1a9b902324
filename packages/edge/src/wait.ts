const longestTimer = 2 ** 31 - 1

/** Undefined when the time is over first. */
export function waitAtMost<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  if (ms === Number.POSITIVE_INFINITY) return promise
  if (ms <= 0) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(ms, longestTimer), undefined)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
