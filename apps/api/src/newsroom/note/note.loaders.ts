import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { listAnswers, listMentionedIn, type NoteRow } from './note.store.ts'

export type NoteLoaders = ReturnType<typeof createNoteLoaders>

/** What was answered in threads, and who is mentioned in notes. */
export function createNoteLoaders(db: Database) {
  return {
    answersOf: new DataLoader<string, NoteRow[]>(async (ids) => {
      const answers = Map.groupBy(await listAnswers(db, ids), ({ threadId }) => threadId)
      return ids.map((id) => answers.get(id) ?? [])
    }),
    mentionedIn: new DataLoader<string, string[]>(async (ids) => {
      const mentions = Map.groupBy(await listMentionedIn(db, ids), ({ noteId }) => noteId)
      return ids.map((id) => (mentions.get(id) ?? []).map(({ memberId }) => memberId))
    }),
  }
}
