import type { MemberLoaders } from './member.loaders.ts'
import type { MemberRow } from './member.store.ts'

/** A member whom a row names: members are never deleted. */
export async function memberOfRow(id: string, members: MemberLoaders): Promise<MemberRow> {
  const found = await members.byId.load(id)
  if (!found) throw new Error(`There is no member ${id}.`)
  return found
}
