import type { MemberLoaders } from '../member/member.loaders.ts'

/** Of `member:ID`, as the store remembers who did something. */
const idOfMember = (actor: string): string | null => /^member:(.+)$/.exec(actor)?.[1] ?? null

export function memberOf(actor: string, members: MemberLoaders) {
  const id = idOfMember(actor)
  return id === null ? null : members.byId.load(id)
}

export async function nameOf(actor: string, members: MemberLoaders): Promise<string> {
  return (await memberOf(actor, members))?.name ?? actor.replace(/^(?:operator|service):/, '')
}
