import type { NoteRow } from './note.store.ts'

export type NoteMapper = NoteRow
export type NoteThreadMapper = NoteRow
