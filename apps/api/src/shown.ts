/** What an answer shows, gathered while it is made: the tags under which it may be kept, and whether it may. */
export type Shown = {
  readonly tags: ReadonlySet<string>
  readonly mayBeKept: boolean
  add(...tags: readonly string[]): void
  /** Something that was asked for isn't there. Such answers are not kept: anybody could ask for any number of them. */
  nothing(): void
}

export function createShown(...first: readonly string[]): Shown {
  const tags = new Set(first)
  let mayBeKept = true
  return {
    tags,
    get mayBeKept() {
      return mayBeKept
    },
    add: (...more) => {
      for (const tag of more) tags.add(tag)
    },
    nothing: () => {
      mayBeKept = false
    },
  }
}
