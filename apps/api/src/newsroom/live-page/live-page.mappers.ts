import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import type { WrittenPost } from './live-post.service.ts'
import type { WrittenPosts } from './page-posts.ts'

/** A live page with the revision that readers see or saw. */
export type LivePageMapper = { articleId: string; shown: Revision }
export type LivePostMapper = WrittenPost
export type LivePostConnectionMapper = WrittenPosts
export type LivePagePayloadMapper = { article: ArticleRow; post: WrittenPost | null }
