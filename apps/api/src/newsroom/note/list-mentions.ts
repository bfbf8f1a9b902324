import type { Database } from '@dateline/db'
import { checkPageSize } from '../../pagination.ts'
import type { Viewer } from '../../viewer.ts'
import { listMentionsOf, type MentionRow } from './note.store.ts'

export type MentionPage = { rows: MentionRow[]; hasNextPage: boolean; memberId: string | null }

/** Where the viewer is mentioned, newest first. Nobody but members is. */
export async function pageMentions(
  db: Database,
  viewer: Viewer,
  { isSeen, first, before }: { isSeen: boolean | null; first: number; before: string | null },
): Promise<MentionPage> {
  const size = checkPageSize(first)
  if (viewer.kind !== 'member') return { rows: [], hasNextPage: false, memberId: null }
  const rows = await listMentionsOf(db, viewer.id, { isSeen, before, limit: size + 1 })
  return { rows: rows.slice(0, size), hasNextPage: rows.length > size, memberId: viewer.id }
}
