import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { readName } from './member.rules.ts'
import { listEditionCodes, lockMember, type MemberRow, updateMember } from './member.store.ts'

type Changed = { ok: true; member: MemberRow } | { ok: false; message: string }

/** A member changes how others see them. */
export async function changeAccount(
  db: Database,
  viewer: Viewer,
  { name: text, language }: { name: string; language?: string | null | undefined },
  now: Date,
): Promise<Changed> {
  authorise(viewer, 'account.change', { isOwn: true })
  if (viewer.kind !== 'member') throw new AppError('FORBIDDEN', 'Only members have an account.')
  const name = readName(text)
  if (name === null) return { ok: false, message: 'A name has 1 to 120 characters.' }
  return db.transaction(async (tx) => {
    const before = await lockMember(tx, viewer.id)
    if (!before) throw new AppError('NOT_FOUND', 'This account is gone.')
    if (language && !(await listEditionCodes(tx)).includes(language)) {
      return { ok: false, message: `There is no edition "${language.slice(0, 40)}".` }
    }
    const after = { name, language: language === undefined ? before.language : language }
    if (before.name === name && before.language === after.language) return { ok: true, member: before }
    const member = await updateMember(tx, viewer.id, { ...after, updatedAt: now })
    const detail = { memberId: viewer.id, before: { name: before.name, language: before.language }, after }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change account', detail })
    return { ok: true, member }
  })
}
