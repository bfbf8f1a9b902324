import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { getTimeZone, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { hasEdition } from '../article/article.store.ts'
import { listGrants } from '../member/member.store.ts'
import { notify } from '../notification/notify.service.ts'
import {
  type DutyRow,
  deleteDuty,
  findDuty,
  type HandoverRow,
  holdRoster,
  insertHandover,
  listDuties,
  listHandovers,
  listNames,
  listNewestHandovers,
  type Place,
  putDuty,
} from './roster.store.ts'
import { mondayAt, mondayOf, startOf, weekOf } from './week.rules.ts'

export type Duty = { place: Place; row: DutyRow | null; handover: HandoverRow | null }
export type DutyWeek = { week: string; startsAt: Date; endsAt: Date; isCurrent: boolean; duties: Duty[] }
export type DutyResult = { ok: true; duties: Duty[] } | { ok: false; message: string; duty: Duty | null }

const mostWeeks = 53
const farthestWeeks = 104
const longestHandover = 10_000

type Asked = { from: string | null; weeks: number; edition: string | null }

export async function readRoster(db: Database, { from, weeks, edition }: Asked, now: Date): Promise<DutyWeek[]> {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks) {
    throw new AppError('BAD_USER_INPUT', `Ask for 1 to ${mostWeeks} weeks.`)
  }
  const timeZone = await getTimeZone(db)
  const current = mondayAt(now, timeZone)
  const first = from === null ? current : toMonday(from)
  const span = { from: first.toString(), until: first.add({ weeks }).toString(), edition }
  const [rows, handovers] = await Promise.all([listDuties(db, span), listNewestHandovers(db, span)])
  return Array.from({ length: weeks }, (_, index) => {
    const monday = first.add({ weeks: index })
    const name = monday.toString()
    return {
      week: weekOf(monday),
      startsAt: startOf(monday, timeZone),
      endsAt: startOf(monday.add({ weeks: 1 }), timeZone),
      isCurrent: monday.equals(current),
      duties: join(
        name,
        rows.filter((row) => row.monday === name),
        handovers.filter((row) => row.monday === name),
      ),
    }
  })
}

function join(monday: string, rows: readonly DutyRow[], handovers: readonly HandoverRow[]): Duty[] {
  const editions = new Set([...rows, ...handovers].map(({ editionCode }) => editionCode))
  return [...editions]
    .sort((one, other) => (one ?? '').localeCompare(other ?? ''))
    .map((edition) => ({
      place: { monday, edition },
      row: rows.find(({ editionCode }) => editionCode === edition) ?? null,
      handover: handovers.find(({ editionCode }) => editionCode === edition) ?? null,
    }))
}

export async function readDuty(db: Database, place: Place): Promise<Duty> {
  const [row, [handover]] = await Promise.all([findDuty(db, place), listHandovers(db, place)])
  return { place, row, handover: handover ?? null }
}

/** Puts somebody on duty in the place of whom the viewer saw there. */
export async function assignDuty(
  db: Database,
  viewer: Viewer,
  { place: named, memberId, replaces }: { place: NamedPlace; memberId: string | null; replaces: string | null },
  now: Date,
): Promise<DutyResult> {
  authorise(viewer, 'roster.write', { edition: named.edition })
  return db.transaction(async (tx) => {
    const place = await toPlace(tx, named, now)
    await holdRoster(tx)
    const before = await findDuty(tx, place)
    if ((before?.memberId ?? null) !== replaces) {
      const duty = await readDuty(tx, place)
      const name = before && (await listNames(tx, [before.memberId])).get(before.memberId)
      const who = before ? `${name ?? 'Somebody who is no member any more'} is` : 'Nobody is'
      return { ok: false, message: `${who} on duty in ${named.week} by now. Look again before you change it.`, duty }
    }
    if (memberId === null) {
      await deleteDuty(tx, place)
    } else {
      const problem = await findProblem(tx, memberId, place.edition)
      if (problem) return { ok: false, message: problem, duty: null }
      await put(tx, viewer, place, memberId, now)
    }
    const detail = { week: named.week, edition: place.edition, member: memberId, instead: replaces }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'assign duty', detail })
    return { ok: true, duties: [await readDuty(tx, place)] }
  })
}

export async function swapDuties(
  db: Database,
  viewer: Viewer,
  named: { one: NamedPlace; other: NamedPlace },
  now: Date,
): Promise<DutyResult> {
  authorise(viewer, 'roster.write', { edition: named.one.edition })
  authorise(viewer, 'roster.write', { edition: named.other.edition })
  return db.transaction(async (tx) => {
    const places = { one: await toPlace(tx, named.one, now), other: await toPlace(tx, named.other, now) }
    await holdRoster(tx)
    const [one, other] = [await findDuty(tx, places.one), await findDuty(tx, places.other)]
    if (!one || !other) {
      const { week } = one ? named.other : named.one
      return { ok: false, message: `Nobody is on duty in ${week}: put somebody there instead.`, duty: null }
    }
    const problem =
      (await findProblem(tx, one.memberId, places.other.edition)) ??
      (await findProblem(tx, other.memberId, places.one.edition))
    if (problem) return { ok: false, message: problem, duty: null }
    await put(tx, viewer, places.one, other.memberId, now)
    await put(tx, viewer, places.other, one.memberId, now)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'swap duties', detail: named })
    return { ok: true, duties: [await readDuty(tx, places.one), await readDuty(tx, places.other)] }
  })
}

export async function writeHandover(
  db: Database,
  viewer: Viewer,
  { place: named, text }: { place: NamedPlace; text: string },
  now: Date,
): Promise<DutyResult> {
  return db.transaction(async (tx) => {
    const place = await toPlace(tx, named, now)
    const duty = await findDuty(tx, place)
    const isOwn = viewer.kind === 'member' && duty?.memberId === viewer.id
    authorise(viewer, 'roster.handOver', { edition: place.edition, isOwn })
    const trimmed = text.trim()
    if (trimmed === '' || trimmed.length > longestHandover) {
      throw new AppError('BAD_USER_INPUT', `A handover has from 1 to ${longestHandover} characters.`)
    }
    const [writtenBy, values] = [actorOf(viewer), { monday: place.monday, editionCode: place.edition, text: trimmed }]
    await insertHandover(tx, { ...values, writtenBy, writtenAt: now })
    const next = { ...place, monday: Temporal.PlainDate.from(place.monday).add({ weeks: 1 }).toString() }
    const successor = (await findDuty(tx, next))?.memberId
    const notice = { kind: 'handover', about: `${place.monday} ${place.edition ?? ''}`, monday: place.monday } as const
    await notify(tx, writtenBy, { ...notice, edition: place.edition }, successor ? [successor] : [], now)
    const detail = { week: named.week, edition: place.edition }
    await writeAudit(tx, { at: now, actor: writtenBy, action: 'hand over', detail })
    return { ok: true, duties: [await readDuty(tx, place)] }
  })
}

export type NamedPlace = { week: string; edition: string | null }

async function toPlace(tx: Database, { week, edition }: NamedPlace, now: Date): Promise<Place> {
  const monday = toMonday(week)
  const away = monday.since(mondayAt(now, await getTimeZone(tx)), { largestUnit: 'weeks' }).weeks
  if (Math.abs(away) > farthestWeeks) {
    throw new AppError('BAD_USER_INPUT', `${week} is more than ${farthestWeeks} weeks from now.`)
  }
  if (edition !== null && !(await hasEdition(tx, edition))) {
    throw new AppError('BAD_USER_INPUT', `There is no edition "${edition}".`)
  }
  return { monday: monday.toString(), edition }
}

function toMonday(week: string): Temporal.PlainDate {
  const monday = mondayOf(week)
  if (monday) return monday
  throw new AppError('BAD_USER_INPUT', `"${week.slice(0, 40)}" is no week: name it as in 2026-W48.`)
}

/** Why somebody can't be on duty there; null when they can. */
async function findProblem(tx: Database, memberId: string, edition: string | null): Promise<string | null> {
  const name = (await listNames(tx, [memberId])).get(memberId)
  if (name === undefined) return 'They are no member, or none any more.'
  const grants = (await listGrants(tx, [memberId])).get(memberId) ?? []
  const isThere = grants.some((grant) => edition === null || grant.edition === null || grant.edition === edition)
  return isThere ? null : `${name} has no role${edition === null ? '' : ` for ${edition}`}.`
}

function put(tx: Database, viewer: Viewer, { monday, edition }: Place, memberId: string, now: Date): Promise<void> {
  const by = { assignedBy: actorOf(viewer), assignedAt: now }
  return putDuty(tx, { monday, editionCode: edition, memberId, ...by })
}
