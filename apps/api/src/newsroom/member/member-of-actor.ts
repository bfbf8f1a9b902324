/** The id of the member that the audit log names; null for everybody else. */
export const memberOfActor = (actor: string): string | null =>
  actor.startsWith('member:') ? actor.slice('member:'.length) : null
