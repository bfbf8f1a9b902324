/** What an answer shows, gathered while it is made: the tags under which it may be kept, and whether it may. */
export type Shown = {
  readonly tags: ReadonlySet<string>
  readonly mayBeKept: boolean
  /** How long it is right, in seconds, where it changes with time and not by publishing. */
  readonly freshSeconds: number
  add(...tags: readonly string[]): void
  /** Something that was asked for isn't there. Such answers are not kept: anybody could ask for any number of them. */
  nothing(): void
  freshFor(seconds: number): void
}

export function createShown(...first: readonly string[]): Shown {
  const tags = new Set(first)
  let mayBeKept = true
  let freshSeconds = Number.POSITIVE_INFINITY
  return {
    tags,
    get mayBeKept() {
      return mayBeKept
    },
    get freshSeconds() {
      return freshSeconds
    },
    add: (...more) => {
      for (const tag of more) tags.add(tag)
    },
    nothing: () => {
      mayBeKept = false
    },
    freshFor: (seconds) => {
      freshSeconds = Math.min(freshSeconds, seconds)
    },
  }
}
