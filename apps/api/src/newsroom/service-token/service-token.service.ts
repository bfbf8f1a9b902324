import { randomBytes } from 'node:crypto'
import type { Database } from '@dateline/db'
import { digestOf } from '../../api-key.ts'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise, type Grant, type Scope, scopes } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { mayDecideAbout, tidyGrants } from '../member/grant.rules.ts'
import { checkGrants } from '../member/grant.service.ts'
import { notYours } from '../member/invitation.service.ts'
import {
  findGoodToken,
  insertServiceToken,
  lockServiceToken,
  noteTokenUse,
  revokeToken,
  type ServiceTokenRow,
} from './service-token.store.ts'

export type TokenRequest = { name: string; scopes: readonly Scope[]; grants: readonly Grant[]; expiresAt: Date }
/** The token is told here, and never again. */
export type Made = { ok: true; token: string; row: ServiceTokenRow } | { ok: false; message: string }

const longestDays = 366
const noticeMs = 5 * 60_000

export async function createServiceToken(
  db: Database,
  viewer: Viewer,
  request: TokenRequest,
  now: Date,
): Promise<Made> {
  authorise(viewer, 'token.manage')
  const name = request.name.trim()
  const allowed = scopes.filter((scope) => request.scopes.includes(scope))
  const grants = tidyGrants(request.grants)
  const days = (request.expiresAt.getTime() - now.getTime()) / 86_400_000
  if (name === '' || name.length > 120) return { ok: false, message: 'Name the service in 1 to 120 characters.' }
  if (allowed.length === 0 || grants.length === 0)
    return { ok: false, message: 'Without a scope and a role the token would be good for nothing.' }
  if (days <= 0 || days > longestDays)
    return { ok: false, message: `A token is good for ${longestDays} days at most, and expires in the future.` }
  // So that what one token may do ends with it.
  if (viewer.kind === 'service') throw new AppError('FORBIDDEN', 'Members make service tokens; services do not.')
  return db.transaction(async (tx) => {
    await checkGrants(tx, viewer, grants)
    const token = `dateline_service_${randomBytes(32).toString('base64url')}`
    const { expiresAt } = request
    const createdBy = actorOf(viewer)
    const digest = digestOf(token)
    const row = await insertServiceToken(tx, {
      name,
      digest,
      scopes: allowed,
      grants,
      createdAt: now,
      createdBy,
      expiresAt,
    })
    const detail = { id: row.id, after: { name, scopes: allowed, grants, expiresAt } }
    await writeAudit(tx, { at: now, actor: createdBy, action: 'create service token', detail })
    return { ok: true, token, row }
  })
}

export async function revokeServiceToken(
  db: Database,
  viewer: Viewer,
  id: string | null,
  now: Date,
): Promise<ServiceTokenRow> {
  authorise(viewer, 'token.manage')
  return db.transaction(async (tx) => {
    const before = id === null ? null : await lockServiceToken(tx, id)
    if (!before) throw new AppError('NOT_FOUND', 'There is no such token.')
    if (!mayDecideAbout(viewer, before.grants)) throw notYours()
    if (before.revokedAt) return before
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'revoke service token', detail: { id: before.id } })
    return revokeToken(tx, before.id, now)
  })
}

/** The service that sends a token; null when the token is no good. */
export async function identifyService(db: Database, authorization: string, now: Date): Promise<Viewer | null> {
  const [, token] = /^Bearer +(dateline_service_[\w-]{43}) *$/i.exec(authorization) ?? []
  const row = token === undefined ? null : await findGoodToken(db, digestOf(token), now)
  if (!row) return null
  await noteTokenUse(db, row.id, now, new Date(now.getTime() - noticeMs))
  const known = scopes.filter((scope) => row.scopes.includes(scope))
  return { kind: 'service', id: row.id, name: row.name, grants: row.grants, scopes: known }
}
