import type { FilledSlot } from '../../publishing/front.rules.ts'
import type { ArticleCard } from '../article/article.store.ts'
import type { SectionRow } from '../reference/reference.store.ts'

export type FrontMapper = { edition: string }
export type FrontSlotMapper = FilledSlot<ArticleCard, SectionRow>
