/** A post as both documents have it: its id, and the moment that it tells of, in UTC. */
export type PostMark = { id: string; at: string }

/**
 * What became of the posts that a reader has before them. `fresh` are those of the first page now, newest first; older
 * ones that stand on the reader's page have left it for the next one if it `goesOn`, and are no longer there if not.
 */
export function comparePosts(shown: readonly PostMark[], fresh: readonly PostMark[], goesOn: boolean) {
  const shownIds = new Set(shown.map(({ id }) => id))
  const freshIds = new Set(fresh.map(({ id }) => id))
  const oldestShown = shown.at(-1)?.at ?? ''
  const oldestFresh = goesOn ? (fresh.at(-1)?.at ?? '') : ''
  return {
    /** Those that move up at the end because others went are on the reader's next page. */
    added: fresh.filter(({ id, at }) => !shownIds.has(id) && at >= oldestShown).map(({ id }) => id),
    removed: shown.filter(({ id, at }) => !freshIds.has(id) && at >= oldestFresh).map(({ id }) => id),
  }
}
