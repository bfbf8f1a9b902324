/** What hangs may not collect tags without end. */
const maxTags = 10_000

export type Tags = ReturnType<typeof createTags>

/** Names of what was purged while something else went on. Too many of them stand for all. */
export function createTags() {
  let tags: Set<string> | undefined
  let all = false

  return {
    add(more: readonly string[]): void {
      if (all || more.length === 0) return
      tags ??= new Set()
      for (const tag of more) tags.add(tag)
      if (tags.size > maxTags) this.addAll()
    },

    addAll(): void {
      all = true
      tags = undefined
    },

    includeAny: (others: readonly string[]) => all || (tags !== undefined && others.some((tag) => tags?.has(tag))),
  }
}
