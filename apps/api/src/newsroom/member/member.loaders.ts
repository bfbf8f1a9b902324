import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import type { Grant } from '../../roles.ts'
import { listGrants, listMembersByIds, type MemberRow } from './member.store.ts'

export type MemberLoaders = ReturnType<typeof createMemberLoaders>

/** Members and their roles, by the members' ids. */
export function createMemberLoaders(db: Database) {
  return {
    byId: new DataLoader<string, MemberRow | null>(async (ids) => {
      const members = new Map((await listMembersByIds(db, ids)).map((member) => [member.id, member]))
      return ids.map((id) => members.get(id) ?? null)
    }),
    grantsOf: new DataLoader<string, Grant[]>(async (ids) => {
      const grants = await listGrants(db, ids)
      return ids.map((id) => grants.get(id) ?? [])
    }),
  }
}
