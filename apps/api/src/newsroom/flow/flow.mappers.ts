import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import type { Problem } from './check.rules.ts'
import type { CheckRow, StepRow } from './flow.store.ts'
import type { Stopped } from './publish-article.service.ts'

export type ArticleFlowMapper = ArticleRow
export type ArticleHistoryEntryMapper = StepRow
export type PublishingProblemMapper = Problem
export type StoppedArticleMapper = Stopped
export type PublishingCheckMapper = CheckRow
