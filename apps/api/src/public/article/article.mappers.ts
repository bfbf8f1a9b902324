import type { Source, TranslatedFrom } from '@dateline/db'
import type { DayInArchive, MonthCount, RoleCount } from './archive.store.ts'
import type { ArticlePage, CorrectionPage } from './article.loaders.ts'
import type { ArticleCard, ArticleText } from './article.store.ts'
import type { CorrectionRow } from './article-corrections.store.ts'

/** A list's rows come without their text; it is loaded when it is asked for. */
export type ArticleMapper = ArticleCard & Partial<ArticleText>
export type ArticleConnectionMapper = ArticlePage
export type ArticleEdgeMapper = ArticleCard
/** One that an article's own list gives has no place among the edition's. */
export type CorrectionMapper = Omit<CorrectionRow, 'number'>
export type CorrectionConnectionMapper = CorrectionPage
export type CorrectionEdgeMapper = CorrectionRow
export type StoryMapper = { id: string }
export type SourceMapper = Source
export type TranslationSourceMapper = TranslatedFrom
export type ArchiveMonthMapper = MonthCount & { edition: string }
export type ArchiveDayMapper = DayInArchive & { edition: string; date: string }
export type ContributorWorkMapper = RoleCount
