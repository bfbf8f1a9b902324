import type { Database } from '@dateline/db'
import { pageOfPosts, postsOf } from '../../live-posts.ts'
import { checkPageSize } from '../../pagination.ts'
import type { Revision } from '../../publishing/newsroom.store.ts'
import { listPostWriters } from './live-page.store.ts'
import type { WrittenPost } from './live-post.service.ts'

export type WrittenPosts = { rows: WrittenPost[]; hasNextPage: boolean; totalCount: number }

/** Posts with who wrote them, newest first. */
export async function pagePosts(
  db: Database,
  { articleId, shown }: { articleId: string; shown: Revision },
  first: number,
  after: string | null,
): Promise<WrittenPosts> {
  const { rows, hasNextPage, total } = pageOfPosts(postsOf(shown.body), checkPageSize(first), after, null)
  const ids = rows.map(({ id }) => id)
  const writers = new Map((await listPostWriters(db, articleId, ids)).map((row) => [row.postId, row]))
  return { rows: rows.map((post) => ({ post, writer: writers.get(post.id) ?? null })), hasNextPage, totalCount: total }
}
