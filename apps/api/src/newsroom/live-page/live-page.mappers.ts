import type { LivePost } from '@dateline/content'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import type { PostWriterRow } from './live-page.store.ts'

/** A live page with the revision that readers see or saw. */
export type LivePageMapper = { articleId: string; shown: Revision }
export type LivePostMapper = { post: LivePost; writer: PostWriterRow | null }
export type LivePostConnectionMapper = { rows: LivePostMapper[]; hasNextPage: boolean; totalCount: number }
export type LivePagePayloadMapper = { article: ArticleRow; post: LivePostMapper | null }
