import type { LivePost } from '@dateline/content'
import type { PostPage } from '../../live-posts.ts'
import type { ArticleCard, ArticleText } from '../article/article.store.ts'

export type LivePageMapper = { article: ArticleCard; body: ArticleText['body']; posts: LivePost[] }
export type LivePostConnectionMapper = PostPage & { edition: string }
export type LivePostEdgeMapper = { block: LivePost; edition: string }
