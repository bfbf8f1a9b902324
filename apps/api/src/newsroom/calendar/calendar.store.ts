import {
  appeal,
  article,
  type Database,
  duty,
  edition,
  frontRevision,
  member,
  revision,
  story,
  translationRequest,
} from '@dateline/db'
import { and, eq, inArray, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { unionAll } from 'drizzle-orm/pg-core'

export type CalendarKind =
  | 'deadline'
  | 'scheduled'
  | 'embargo_ends'
  | 'translation_due'
  | 'front_changes'
  | 'appeal_begins'
  | 'appeal_ends'
  | 'duty_begins'

export type CalendarRow = {
  kind: CalendarKind
  at: Date
  /** Of a week of duty. */
  until: Date | null
  edition: string | null
  title: string | null
  articleId: string | null
  storyId: string | null
  requestId: string | null
  memberId: string | null
}

export type Span = {
  from: Date
  until: Date
  editions: readonly string[] | null
  kinds: readonly CalendarKind[] | null
  /** Only of what is somebody's to do; all when left out. */
  memberId?: string
  /** Whose clocks say when a week begins. */
  timeZone: string
}

/** What is planned, in its order. */
export function listPlanned(db: Database, span: Span, limit: number): Promise<CalendarRow[]> {
  const [from, until] = [span.from.toISOString(), span.until.toISOString()]
  const during = (at: AnyPgColumn | SQL) => sql`${at} >= ${from}::timestamptz and ${at} < ${until}::timestamptz`
  const ofEdition = (column: AnyPgColumn) => (span.editions ? inArray(column, [...span.editions]) : undefined)
  const wants = (...kinds: CalendarKind[]) => kinds.some((kind) => span.kinds?.includes(kind) ?? true)
  const kindIs = (kind: CalendarKind) => sql<CalendarKind>`${kind}::text`.as('kind')
  const no = { text: sql<string | null>`null::text`, id: sql<string | null>`null::uuid` }
  const row = (
    kind: CalendarKind,
    at: AnyPgColumn | SQL,
    more: Partial<Record<keyof CalendarRow, AnyPgColumn | SQL>>,
  ) => ({
    kind: kindIs(kind),
    at: sql<Date>`${at}`.mapWith(article.createdAt).as('at'),
    until: sql<Date | null>`${more.until ?? sql`null::timestamptz`}`.mapWith(article.createdAt).as('until'),
    edition: sql<string | null>`${more.edition ?? no.text}`.as('edition'),
    title: sql<string | null>`${more.title ?? no.text}`.as('title'),
    articleId: sql<string | null>`${more.articleId ?? no.id}`.as('article_id'),
    storyId: sql<string | null>`${more.storyId ?? no.id}`.as('story_id'),
    requestId: sql<string | null>`${more.requestId ?? no.id}`.as('request_id'),
    memberId: sql<string | null>`${more.memberId ?? no.id}`.as('member_id'),
  })
  const ofMember = (column: AnyPgColumn) => (span.memberId === undefined ? undefined : eq(column, span.memberId))
  const unwanted = (...kinds: CalendarKind[]) => (wants(...kinds) ? undefined : sql`false`)
  const newest = and(eq(revision.articleId, article.id), eq(revision.number, article.latestRevision))
  const ofArticle = {
    edition: article.editionCode,
    title: revision.headline,
    articleId: article.id,
    storyId: article.storyId,
    memberId: article.assigneeId,
  }
  const articles = (kind: 'deadline' | 'scheduled', at: AnyPgColumn, condition: SQL | undefined) =>
    db
      .select(row(kind, at, ofArticle))
      .from(article)
      .innerJoin(revision, newest)
      .where(
        and(
          during(at),
          ofEdition(article.editionCode),
          isNull(article.discardedAt),
          ofMember(article.assigneeId),
          condition,
          unwanted(kind),
        ),
      )
  const monday = sql`${duty.monday}::timestamp at time zone ${span.timeZone}::text`
  const nextMonday = sql`(${duty.monday} + 7)::timestamp at time zone ${span.timeZone}::text`
  const original = sql`(select r.headline from ${article} a join ${revision} r
    on r.article_id = a.id and r.number = a.latest_revision
    where a.story_id = ${story.id} and a.is_original and a.discarded_at is null)`
  const appeals = (kind: 'appeal_begins' | 'appeal_ends', at: AnyPgColumn) =>
    db
      .select(row(kind, at, { edition: appeal.editionCode, title: appeal.heading }))
      .from(appeal)
      .where(and(during(at), ofEdition(appeal.editionCode), unwanted(kind)))
  return unionAll(
    articles('deadline', article.dueAt, notInArray(article.status, ['published', 'withdrawn'])),
    articles('scheduled', article.scheduledFor, eq(article.status, 'scheduled')),
    db
      .select(row('embargo_ends', story.embargoedUntil, { title: original, storyId: story.id }))
      .from(story)
      .where(and(during(story.embargoedUntil), unwanted('embargo_ends'))),
    db
      .select(
        row('translation_due', translationRequest.dueAt, {
          edition: translationRequest.editionCode,
          title: original,
          storyId: story.id,
          requestId: translationRequest.id,
          memberId: translationRequest.takenBy,
        }),
      )
      .from(translationRequest)
      .innerJoin(story, eq(story.id, translationRequest.storyId))
      .where(
        and(
          during(translationRequest.dueAt),
          ofEdition(translationRequest.editionCode),
          isNull(translationRequest.closedAt),
          ofMember(translationRequest.takenBy),
          unwanted('translation_due'),
        ),
      ),
    db
      .select(row('front_changes', frontRevision.goesLiveAt, { edition: frontRevision.editionCode }))
      .from(frontRevision)
      .innerJoin(edition, eq(edition.code, frontRevision.editionCode))
      .where(
        and(
          during(frontRevision.goesLiveAt),
          ofEdition(frontRevision.editionCode),
          // What counts from when it was made on was not planned.
          sql`${frontRevision.goesLiveAt} > ${frontRevision.createdAt}`,
          isNull(frontRevision.cancelledAt),
          unwanted('front_changes'),
        ),
      ),
    appeals('appeal_begins', appeal.startsAt),
    appeals('appeal_ends', appeal.endsAt),
    db
      .select(
        row('duty_begins', monday, {
          edition: duty.editionCode,
          title: member.name,
          memberId: duty.memberId,
          until: nextMonday,
        }),
      )
      .from(duty)
      .innerJoin(member, eq(member.id, duty.memberId))
      .where(
        and(
          during(monday),
          or(isNull(duty.editionCode), ofEdition(duty.editionCode) ?? sql`true`),
          unwanted('duty_begins'),
        ),
      ),
  )
    .orderBy(sql`at, kind, title`)
    .limit(limit)
}
