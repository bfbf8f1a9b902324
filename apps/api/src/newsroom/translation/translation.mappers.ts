import type { BoardStory, Cell } from './board.rules.ts'
import type { BoardPage } from './board.service.ts'
import type { TranslationState } from './staleness.service.ts'
import type { CheckRow, MemoryRow, RequestRow, TaskRow } from './translation.store.ts'

export type TranslationMapper = TranslationState
export type TranslationCheckMapper = CheckRow
export type TranslationRequestMapper = RequestRow
export type CorrectionTaskMapper = TaskRow
export type BoardCellMapper = Cell
export type BoardStoryMapper = BoardStory
export type BoardConnectionMapper = BoardPage
export type RenderingMapper = MemoryRow
