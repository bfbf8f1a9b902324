import type { ArticleKind } from '@dateline/db'
import type { SectionRow } from '../reference/reference.store.ts'
import type { NamedTopic } from '../reference/reference-data.ts'
import type { SearchPage } from './search.ts'
import type { Suggestion } from './suggest.ts'

export type SearchConnectionMapper = SearchPage
export type SearchEdgeMapper = { page: SearchPage; hit: SearchPage['hits'][number] }
export type SectionFacetMapper = { section: SectionRow; count: number }
export type TopicFacetMapper = { topic: NamedTopic; count: number }
export type KindFacetMapper = { kind: ArticleKind; count: number }
export type SearchSuggestionMapper = Suggestion
