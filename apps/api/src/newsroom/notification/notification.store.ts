import {
  article,
  asset,
  type Database,
  type MemberRole,
  member,
  memberGrant,
  type NotificationChannel,
  type NotificationKind,
  note,
  notification,
  notificationPreference,
  revision,
  translationRequest,
} from '@dateline/db'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, like, lt, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Position } from '../../pagination.ts'

export type NotificationRow = typeof notification.$inferSelect
/** The original of which a translation is wanted. */
const wanted = alias(article, 'wanted')

/** With all that it is about. */
export type Told = {
  notification: NotificationRow
  article: typeof article.$inferSelect | null
  /** Of the article, or of the original of which a translation is wanted. */
  headline: string | null
  note: typeof note.$inferSelect | null
  asset: typeof asset.$inferSelect | null
}

/** Members who can sign in, by their ids. */
export function listActive(db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(inArray(member.id, [...ids]), isNull(member.disabledAt)))
    .orderBy(asc(member.id))
}

/** The members with one of these roles in one of these editions. */
export async function listHolders(
  db: Database,
  roles: readonly MemberRole[],
  editions: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: memberGrant.memberId })
    .from(memberGrant)
    .where(
      and(
        inArray(memberGrant.role, [...roles]),
        or(isNull(memberGrant.editionCode), inArray(memberGrant.editionCode, [...editions])),
      ),
    )
  return rows.map(({ id }) => id)
}

/** The members who wrote any of an article, and who has it on their desk. */
export async function listOwners(db: Database, articleId: string): Promise<string[]> {
  const [writers, [holder]] = await Promise.all([
    db
      .selectDistinct({ actor: revision.createdBy })
      .from(revision)
      .where(and(eq(revision.articleId, articleId), like(revision.createdBy, 'member:%'))),
    db.select({ id: article.assigneeId }).from(article).where(eq(article.id, articleId)),
  ])
  const ids = writers.map(({ actor }) => actor.slice('member:'.length))
  return [...new Set(holder?.id ? [...ids, holder.id] : ids)]
}

/** Of these members, those who don't want to know. */
export async function listUnwilling(
  db: Database,
  kind: NotificationKind,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: notificationPreference.memberId })
    .from(notificationPreference)
    .where(
      and(
        eq(notificationPreference.kind, kind),
        eq(notificationPreference.channel, 'none'),
        inArray(notificationPreference.memberId, [...ids]),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** In the place of one that is unread about the same thing. */
export async function putNotifications(tx: Database, rows: (typeof notification.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(notification)
    .values(rows)
    .onConflictDoUpdate({
      target: [notification.memberId, notification.kind, notification.about],
      targetWhere: isNull(notification.readAt),
      set: { at: sql`excluded.at`, actor: sql`excluded.actor`, noteId: sql`excluded.note_id` },
    })
}

/** What is about a thing and unread by others than this member is nobody's business any more. */
export async function takeBack(
  tx: Database,
  kind: NotificationKind,
  about: string,
  except: string | null,
): Promise<void> {
  await tx
    .delete(notification)
    .where(
      and(
        eq(notification.kind, kind),
        eq(notification.about, about),
        isNull(notification.readAt),
        except === null ? undefined : ne(notification.memberId, except),
      ),
    )
}

export async function wasTold(db: Database, kind: NotificationKind, about: string): Promise<boolean> {
  const [row] = await db
    .select({ id: notification.id })
    .from(notification)
    .where(and(eq(notification.kind, kind), eq(notification.about, about)))
    .limit(1)
  return row !== undefined
}

/** Pictures whose licence ends in a span of time. */
export function listEnding(db: Database, from: Date, until: Date) {
  return db
    .select({ id: asset.id, licenceUntil: asset.licenceUntil })
    .from(asset)
    .where(and(gt(asset.licenceUntil, from), lt(asset.licenceUntil, until)))
    .orderBy(asc(asset.licenceUntil))
    .limit(500)
}

/** Nobody is told of what was discarded since. */
const isShown = isNull(article.discardedAt)

type Which = { isRead: boolean | null; before: Position; limit: number; kinds?: readonly NotificationKind[] }

/** The newest first. */
export function listNotifications(
  db: Database,
  memberId: string,
  { isRead, before, limit, kinds }: Which,
): Promise<Told[]> {
  return db
    .select({
      notification,
      article,
      headline: revision.headline,
      note,
      asset,
    })
    .from(notification)
    .leftJoin(article, eq(article.id, notification.articleId))
    .leftJoin(translationRequest, eq(translationRequest.id, notification.requestId))
    .leftJoin(
      wanted,
      and(eq(wanted.storyId, translationRequest.storyId), eq(wanted.isOriginal, true), isNull(wanted.discardedAt)),
    )
    .leftJoin(
      revision,
      or(
        and(eq(revision.articleId, article.id), eq(revision.number, article.latestRevision)),
        and(eq(revision.articleId, wanted.id), eq(revision.number, wanted.latestRevision)),
      ),
    )
    .leftJoin(note, eq(note.id, notification.noteId))
    .leftJoin(asset, eq(asset.id, notification.assetId))
    .where(
      and(
        eq(notification.memberId, memberId),
        isShown,
        isRead === null ? undefined : isRead ? isNotNull(notification.readAt) : isNull(notification.readAt),
        kinds === undefined ? undefined : inArray(notification.kind, [...kinds]),
        sql`(${notification.at}, ${notification.id}) < (${before.publishedAt}::timestamptz, ${before.id}::uuid)`,
      ),
    )
    .orderBy(desc(notification.at), desc(notification.id))
    .limit(limit)
}

export async function countUnread(
  db: Database,
  memberId: string,
  kinds?: readonly NotificationKind[],
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(notification)
    .leftJoin(article, eq(article.id, notification.articleId))
    .where(
      and(
        eq(notification.memberId, memberId),
        isNull(notification.readAt),
        isShown,
        kinds === undefined ? undefined : inArray(notification.kind, [...kinds]),
      ),
    )
  return row?.count ?? 0
}

export async function setRead(db: Database, memberId: string, ids: readonly string[], now: Date): Promise<void> {
  await db
    .update(notification)
    .set({ readAt: now })
    .where(and(eq(notification.memberId, memberId), inArray(notification.id, [...ids]), isNull(notification.readAt)))
}

/** All that came up to one of them, that one included. False when it is not theirs. */
export async function setReadUntil(db: Database, memberId: string, id: string, now: Date): Promise<boolean> {
  const [newest] = await db
    .select({ at: notification.at })
    .from(notification)
    .where(and(eq(notification.memberId, memberId), eq(notification.id, id)))
  if (!newest) return false
  await db
    .update(notification)
    .set({ readAt: now })
    .where(
      and(
        eq(notification.memberId, memberId),
        isNull(notification.readAt),
        sql`(${notification.at}, ${notification.id}) <= (${newest.at.toISOString()}::timestamptz, ${id}::uuid)`,
      ),
    )
  return true
}

export async function listPreferences(
  db: Database,
  memberId: string,
): Promise<Map<NotificationKind, NotificationChannel>> {
  const rows = await db.select().from(notificationPreference).where(eq(notificationPreference.memberId, memberId))
  return new Map(rows.map(({ kind, channel }) => [kind, channel]))
}

export async function putPreference(tx: Database, row: typeof notificationPreference.$inferInsert): Promise<void> {
  await tx
    .insert(notificationPreference)
    .values(row)
    .onConflictDoUpdate({
      target: [notificationPreference.memberId, notificationPreference.kind],
      set: { channel: row.channel },
    })
}
