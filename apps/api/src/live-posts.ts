import type { Body, LivePost } from '@dateline/content'
import { AppError } from './errors.ts'

export type PostPage = { rows: LivePost[]; hasNextPage: boolean; total: number }

/** Newest first; of those of the same moment, the one with the greater id. */
export function postsOf(body: Body): LivePost[] {
  return body.filter((block) => block.kind === 'live_post').sort((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
}

/** Posts that are later than `since`, and after a cursor in their order: which post stands there, or stood there once, makes no difference. */
export function pageOfPosts(
  posts: readonly LivePost[],
  size: number,
  after: string | null,
  since: Date | null,
): PostPage {
  const asked = since ? posts.filter(({ at }) => new Date(at) > since) : posts
  const position = after === null ? null : fromPostCursor(after)
  const rest = position === null ? asked : asked.filter((post) => positionOf(post) < position)
  return { rows: rest.slice(0, size), hasNextPage: rest.length > size, total: asked.length }
}

/** Instants in UTC are in the order of their texts. */
const positionOf = ({ at, id }: LivePost): string => `${at} ${id}`

export function toPostCursor(post: LivePost): string {
  return Buffer.from(positionOf(post)).toString('base64url')
}

/** `-` is the least of the signs in an id, so that nothing but the post itself comes between. */
export function toCursorBefore(post: LivePost): string {
  return Buffer.from(`${positionOf(post)}-`).toString('base64url')
}

function fromPostCursor(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString()
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [\w-]+$/.test(position)) return position
  throw new AppError(
    'BAD_USER_INPUT',
    '"after" is not a cursor that this field gave. Pass "pageInfo.endCursor" of the page before.',
  )
}
