/** What was published. Changed tags make answers stale; withdrawn tags take them away at once. */
export type Purge = { changed: readonly string[]; withdrawn: readonly string[] }

export function isPurge(value: unknown): value is Purge {
  if (typeof value !== 'object' || value === null) return false
  const { changed, withdrawn } = value as Record<string, unknown>
  return isTagList(changed) && isTagList(withdrawn)
}

function isTagList(value: unknown): boolean {
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string')
}
