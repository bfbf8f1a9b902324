import type { LivePost } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { checkPageSize } from '../../pagination.ts'
import type { Revision } from '../../publishing/newsroom.store.ts'
import { placeOf, postsOf } from './live-page.rules.ts'
import { listPostWriters, type PostWriterRow } from './live-page.store.ts'

export type PostPage = {
  rows: { post: LivePost; writer: PostWriterRow | null }[]
  hasNextPage: boolean
  totalCount: number
}

/** Posts with who wrote them, newest first. */
export async function pagePosts(
  db: Database,
  { articleId, shown }: { articleId: string; shown: Revision },
  first: number,
  after: string | null,
): Promise<PostPage> {
  const size = checkPageSize(first)
  const place = after === null ? null : fromPostCursor(after)
  const posts = postsOf(shown.body)
  const rest = place === null ? posts : posts.filter((post) => placeOf(post) < place)
  const page = rest.slice(0, size)
  const ids = page.map(({ id }) => id)
  const writers = new Map((await listPostWriters(db, articleId, ids)).map((row) => [row.postId, row]))
  return {
    rows: page.map((post) => ({ post, writer: writers.get(post.id) ?? null })),
    hasNextPage: rest.length > size,
    totalCount: posts.length,
  }
}

export const toPostCursor = (post: LivePost): string => Buffer.from(placeOf(post)).toString('base64url')

function fromPostCursor(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString()
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [\w-]+$/.test(place)) return place
  throw new AppError('BAD_USER_INPUT', '"after" is not a cursor that this field gave.')
}
