import { olderPath } from '#lib/paths.ts'
import type { Words } from '#words/words.ts'

type Props = {
  /** The path of the first page. */
  path: string
  /** The cursor after which this page begins; null on the first one. */
  after: string | null
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  words: Words
  /** What the links say, where the list is none of articles. */
  names?: { older: string; newest: string } | undefined
}

/** The way to the rest of a list. Nothing when all of it is there. */
export function Pager({ path, after, pageInfo, words, names }: Props) {
  const { hasNextPage, endCursor } = pageInfo
  if (after === null && !hasNextPage) return null
  return (
    <nav className="pager" aria-label={words.pages}>
      {after !== null && <a href={path}>{names?.newest ?? words.newestArticles}</a>}
      {hasNextPage && endCursor && (
        <a href={olderPath(path, endCursor)} rel="next">
          {names?.older ?? words.olderArticles}
        </a>
      )}
    </nav>
  )
}
