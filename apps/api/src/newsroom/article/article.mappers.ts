import type { RevisionRow } from '../../publishing/newsroom.store.ts'
import type { ArticlePage } from './list-articles.ts'
import type { RevisionComparison } from './revision.service.ts'

export type { ArticleRow as ArticleMapper, Revision as RevisionMapper } from '../../publishing/newsroom.store.ts'
export type ActorMapper = RevisionRow['createdBy']
export type StoryMapper = { id: string }
export type ArticleConnectionMapper = ArticlePage
export type RevisionComparisonMapper = RevisionComparison
