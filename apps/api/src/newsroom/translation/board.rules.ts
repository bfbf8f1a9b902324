import type { BoardRow, RequestRow } from './translation.store.ts'

export const cellStates = [
  'missing',
  'wanted',
  'taken',
  'in_work',
  'in_review',
  'published',
  'stale',
  'withdrawn',
] as const
export type CellState = (typeof cellStates)[number]

/** A story in an edition, as the board shows it. */
export type Cell = {
  edition: string
  state: CellState
  article: BoardRow | null
  request: RequestRow | null
  /** Since when readers have an original that the translation doesn't know. */
  staleSince: Date | null
  /** Whether an update of what readers see is open. */
  isBeingUpdated: boolean
}

export type BoardStory = { storyId: string; original: BoardRow | null; cells: Cell[] }

/** The state of a story in each edition. */
export function cellsOf(
  editions: readonly string[],
  articles: readonly BoardRow[],
  requests: readonly RequestRow[],
): Cell[] {
  const original = articles.find(({ isOriginal }) => isOriginal) ?? null
  return editions.map((edition) => {
    const article = articles.find(({ editionCode }) => editionCode === edition) ?? null
    const request = requests.find(({ editionCode }) => editionCode === edition) ?? null
    const staleSince = article && staleSinceOf(article, original)
    const isBeingUpdated = article !== null && (article.madeFrom ?? 0) > (article.rightBy ?? 0)
    return { edition, article, request, staleSince, isBeingUpdated, state: stateOf(article, request, staleSince) }
  })
}

/** When the original that readers see moved past what a translation is right by; null where it didn't. */
export function staleSinceOf(article: BoardRow, original: BoardRow | null): Date | null {
  if (article.isOriginal || original?.status !== 'published' || original.publishedRevision === null) return null
  return original.publishedRevision > (article.rightBy ?? 0) ? original.modifiedAt : null
}

function stateOf(article: BoardRow | null, request: RequestRow | null, staleSince: Date | null): CellState {
  if (!article) return request ? (request.takenBy ? 'taken' : 'wanted') : 'missing'
  if (article.status === 'withdrawn') return 'withdrawn'
  if (staleSince) return 'stale'
  if (article.status === 'published') return 'published'
  return article.status === 'draft' ? 'in_work' : 'in_review'
}
