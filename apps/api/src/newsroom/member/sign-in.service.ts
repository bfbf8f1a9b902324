import type { Database } from '@dateline/db'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { updateMember } from './member.store.ts'

/** Somebody came through a link that only they were sent, and chose a password. Their other sessions have ended. */
export async function notePasswordChosen(db: Database, memberId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await updateMember(tx, memberId, { emailVerified: true, updatedAt: now })
    await noteSignIn(tx, { memberId, action: 'choose password' }, now)
  })
}

/** What a member did to sign in or out, or to how they do. */
export async function noteSignIn(
  db: Database,
  { memberId, action }: { memberId: string; action: string },
  now: Date,
): Promise<void> {
  await writeAudit(db, {
    at: now,
    actor: `member:${memberId}`,
    action,
    detail: { memberId },
  })
}
