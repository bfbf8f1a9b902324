import { typeset } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type AppealRow, lockAppeals } from '../../publishing/appeal.store.ts'
import { addJob, settleAppealsKey } from '../../publishing/jobs.store.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { settleAppeals } from '../../publishing/settle-appeals.service.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { prepareTexts } from '../article/article-content.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { type AppealWords, problemWithDates, problemWithWords, sayOverlap, stateOf } from './appeal.rules.ts'
import { findAppeal, findOverlapping, insertAppeal, updateAppeal } from './appeal.store.ts'

export type AppealChanged =
  | { ok: true; appeal: AppealRow }
  | { ok: false; problem: string }
  /** Somebody changed it meanwhile. Nothing was written. */
  | { ok: false; appeal: AppealRow }

/** As somebody sends it. Whether its paragraphs are any is looked at here. */
type Sent = Omit<AppealWords, 'content'> & { content: readonly unknown[] }
export type NewAppeal = Sent & Pick<AppealRow, 'placement' | 'endsAt'> & { edition: string; startsAt: Date | null }
/** What is left out stays as it is. */
export type AppealChange = Partial<Sent & Pick<AppealRow, 'startsAt' | 'endsAt'>>

/** Begins an appeal, now or from a moment on. */
export async function createAppeal(
  db: Database,
  viewer: Viewer,
  { edition, startsAt, ...input }: NewAppeal,
  now: Date,
): Promise<AppealChanged> {
  const editions = await listEditionCodes(db)
  if (!editions.includes(edition)) {
    throw new AppError('NOT_FOUND', `There is no edition "${edition}". The editions are ${editions.join(', ')}.`)
  }
  authorise(viewer, 'appeal.write', { edition })
  return db.transaction(async (tx) => {
    await lockAppeals(tx, edition)
    const values = { editionCode: edition, ...input, ...prepare(input, edition), startsAt: notBefore(startsAt, now) }
    const problem = await findProblem(tx, values, null, now)
    if (problem !== null) return { ok: false, problem }
    const appeal = await insertAppeal(tx, { ...values, createdBy: actorOf(viewer), createdAt: now })
    await audit(tx, viewer, now, { action: 'create appeal', before: null, after: appeal })
    return { ok: true, appeal }
  })
}

/** Says something else, counts what was raised, or sets other dates. */
export async function changeAppeal(
  db: Database,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  change: AppealChange,
  now: Date,
): Promise<AppealChanged> {
  return db.transaction(async (tx) => {
    const before = await holdAppeal(tx, viewer, id)
    if (before.version !== version) return { ok: false, appeal: before }
    const state = stateOf(before, now)
    if (state === 'ENDED') return { ok: false, problem: 'This appeal is over. Begin another one.' }
    const { startsAt: wanted = before.startsAt, ...words } = change
    if (state === 'ACTIVE' && wanted.getTime() !== before.startsAt.getTime()) {
      return { ok: false, problem: 'This appeal has begun: when it did is not to be changed.' }
    }
    const startsAt = state === 'ACTIVE' ? before.startsAt : notBefore(wanted, now)
    const said = { ...before, ...words }
    const values = { ...said, ...prepare(said, before.editionCode), startsAt }
    const problem = await findProblem(tx, values, id, now)
    if (problem !== null) return { ok: false, problem }
    const appeal = await updateAppeal(tx, id, { ...values, version: version + 1 })
    await audit(tx, viewer, now, { action: 'change appeal', before, after: appeal })
    return { ok: true, appeal }
  })
}

/** Ends an appeal now. One that is to come never begins. */
export async function endAppeal(db: Database, viewer: Viewer, id: string, now: Date): Promise<AppealChanged> {
  return db.transaction(async (tx) => {
    const before = await holdAppeal(tx, viewer, id)
    if (stateOf(before, now) === 'ENDED') return { ok: true, appeal: before }
    const endsAt = before.startsAt > now ? before.startsAt : now
    const appeal = await updateAppeal(tx, id, { endsAt, version: before.version + 1 })
    await audit(tx, viewer, now, { action: 'end appeal', before, after: appeal })
    return { ok: true, appeal }
  })
}

/** An appeal that nobody else changes until the transaction ends, for those who may. */
async function holdAppeal(tx: Database, viewer: Viewer, id: string): Promise<AppealRow> {
  authorise(viewer, 'appeal.write')
  const found = await findAppeal(tx, id)
  if (!found) throw new AppError('NOT_FOUND', 'There is no such appeal.')
  authorise(viewer, 'appeal.write', { edition: found.editionCode })
  await lockAppeals(tx, found.editionCode)
  return (await findAppeal(tx, id)) ?? found
}

function prepare({ heading, content, linkLabel }: Omit<Sent, 'goal' | 'raised' | 'currency'>, edition: string) {
  return {
    heading: typeset(heading.trim(), edition),
    content: prepareTexts(content, edition),
    linkLabel: typeset(linkLabel.trim(), edition),
  }
}

const notBefore = (moment: Date | null, now: Date): Date => (moment === null || moment < now ? now : moment)

async function findProblem(
  tx: Database,
  values: AppealWords & Pick<AppealRow, 'editionCode' | 'placement' | 'startsAt' | 'endsAt'>,
  id: string | null,
  now: Date,
): Promise<string | null> {
  const problem = problemWithWords(values) ?? problemWithDates(values, now)
  if (problem !== null) return problem
  const other = await findOverlapping(tx, values, id)
  return other && sayOverlap(other)
}

/** Writes down what was done, shows what is to be seen now, and sees to what is to be seen later. */
async function audit(
  tx: Database,
  viewer: Viewer,
  now: Date,
  { action, before, after }: { action: string; before: AppealRow | null; after: AppealRow },
): Promise<void> {
  const { id, editionCode: edition, startsAt, endsAt } = after
  await writeAudit(tx, {
    ...{ at: now, actor: actorOf(viewer), action, detail: { appealId: id, edition } },
    ...(before && { before }),
    after,
  })
  await settleAppeals(tx, edition, now, viewer)
  for (const moment of [startsAt, endsAt]) {
    if (moment === null || moment <= now) continue
    const [key, at] = [settleAppealsKey(edition, moment), moment.toISOString()]
    await addJob(tx, 'settle_appeals', { edition, at }, { runAt: moment, key })
  }
}
