import type { MentionPage } from './list-mentions.ts'
import type { MentionRow, NoteRow } from './note.store.ts'

export type NoteMapper = NoteRow
export type NoteThreadMapper = NoteRow
export type MentionMapper = MentionRow
export type MentionConnectionMapper = MentionPage
