import type { Database } from '@dateline/db'
import { digestOf, makeApiKey } from '../../api-key.ts'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { announceApiKeys } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { canManageKeys } from './api-key.policy.ts'
import { type ApiKey, insertApiKey, revokeApiKey } from './api-key.store.ts'

export type ApiKeyRequest = {
  name: string
  note: string | null
  costPerMinute: number
  maxCost: number
  expiresAt: Date | null
}

/** Makes a key. It is told here, and never again. */
export async function addApiKey(
  db: Database,
  viewer: Viewer,
  request: ApiKeyRequest,
  now: Date,
): Promise<{ key: string; row: ApiKey }> {
  checkPolicy(viewer)
  const name = request.name.trim()
  if (name === '' || name.length > 120) {
    throw new AppError('BAD_USER_INPUT', 'Name the key after whoever gets it, in 1 to 120 characters.')
  }
  if (request.expiresAt && request.expiresAt <= now) {
    throw new AppError('BAD_USER_INPUT', 'The key would have expired already. Name a day to come.')
  }
  const key = makeApiKey()
  const row = await db.transaction(async (tx) => {
    const actor = actorOf(viewer)
    const made = await insertApiKey(tx, { ...request, name, digest: digestOf(key), createdAt: now, createdBy: actor })
    const { id, costPerMinute, maxCost, expiresAt } = made
    await writeAudit(tx, { at: now, actor, action: 'add key', detail: { id, name, costPerMinute, maxCost, expiresAt } })
    await announceApiKeys(tx)
    return made
  })
  return { key, row }
}

/** From now on the key is no more. */
export async function withdrawApiKey(db: Database, viewer: Viewer, id: string, now: Date): Promise<void> {
  checkPolicy(viewer)
  await db.transaction(async (tx) => {
    if (!isUuid(id) || !(await revokeApiKey(tx, id, now))) {
      throw new AppError('NOT_FOUND', `There is no key "${id}" that is good. "pnpm newsroom key list" shows them.`)
    }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'revoke key', detail: { id } })
    await announceApiKeys(tx)
  })
}

function checkPolicy(viewer: Viewer): void {
  if (!canManageKeys(viewer)) throw new AppError('FORBIDDEN', 'Only administrators may give out keys and revoke them.')
}
