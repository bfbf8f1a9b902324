import type { ArticleStep, Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import {
  type ArticleRow,
  getRevision,
  insertStep,
  lockArticle,
  type Revision,
  updateArticle,
  writeAudit,
} from '../../publishing/newsroom.store.ts'
import { checkReason } from '../../publishing/publish.rules.ts'
import { type Action, authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from '../article/article.policy.ts'
import { listOwners, takeBack } from '../notification/notification.store.ts'
import { notify } from '../notification/notify.service.ts'
import { checkRevision, checkStep, steps } from './flow.rules.ts'
import { isActiveMember } from './flow.store.ts'

/** The article that somebody wants to do something with, held, when they may. */
export async function holdArticle(tx: Database, viewer: Viewer, action: Action, id: string): Promise<ArticleRow> {
  authorise(viewer, action, { isOwn: true })
  const article = await lockArticle(tx, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  await authoriseFor(tx, viewer, action, article)
  return article
}

/** Hands an article in: it is to be reviewed. */
export const submitArticle = (db: Database, viewer: Viewer, input: { id: string; revision: number }, now: Date) =>
  takeStep(db, viewer, 'submit', input, null, now)

/** Approves the revision that was read: it may be published. */
export const approveArticle = (db: Database, viewer: Viewer, input: { id: string; revision: number }, now: Date) =>
  takeStep(db, viewer, 'approve', input, null, now)

/** Gives an article back to whoever writes it, and says why. */
export const returnArticle = (
  db: Database,
  viewer: Viewer,
  { reason, ...input }: { id: string; revision: number; reason: string },
  now: Date,
) => takeStep(db, viewer, 'return', input, checkReason(reason), now)

async function takeStep(
  db: Database,
  viewer: Viewer,
  step: 'submit' | 'approve' | 'return',
  { id, revision }: { id: string; revision: number },
  reason: string | null,
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const article = await holdArticle(tx, viewer, steps[step].action, id)
    checkStep(step, article.status)
    await readNewest(tx, article, revision)
    if (step !== 'submit') {
      const kind = step === 'return' ? 'returned' : 'ready'
      const notice = { kind, about: id, edition: article.editionCode, articleId: id } as const
      await notify(tx, actorOf(viewer), notice, await listOwners(tx, id), now)
    }
    return writeStep(tx, viewer, article, { step, revision, reason, status: steps[step].to }, now)
  })
}

type Written = { step: ArticleStep; revision: number; reason: string | null } & Partial<ArticleRow>

/** Changes an article's status, and remembers it in its history and in the audit log. */
export async function writeStep(
  tx: Database,
  viewer: Viewer,
  article: ArticleRow,
  { step, revision, reason, ...values }: Written,
  now: Date,
): Promise<ArticleRow> {
  const to = values.status ?? article.status
  const actor = actorOf(viewer)
  await updateArticle(tx, article.id, values)
  await insertStep(tx, { articleId: article.id, at: now, actor, step, from: article.status, to, revision, reason })
  const detail = { revision, ...(reason !== null && { reason }) }
  await audit(tx, viewer, article, { action: step, detail, values }, now)
  return { ...article, ...values }
}

/** Says who has an article on their desk; nobody where the member is null. */
export async function assignArticle(
  db: Database,
  viewer: Viewer,
  { id, memberId }: { id: string; memberId: string | null },
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const article = await holdArticle(tx, viewer, 'article.assign', id)
    if (memberId !== null && !(await isActiveMember(tx, memberId)))
      throw new AppError('NOT_FOUND', 'There is no such member, or not any more.')
    await takeBack(tx, 'assignment', id, memberId)
    if (memberId !== null && memberId !== article.assigneeId) {
      const notice = { kind: 'assignment', about: id, edition: article.editionCode, articleId: id } as const
      await notify(tx, actorOf(viewer), notice, [memberId], now)
    }
    return change(tx, viewer, article, 'assign', { assigneeId: memberId }, now)
  })
}

/** Says when an article should be done. */
export async function setDeadline(
  db: Database,
  viewer: Viewer,
  { id, dueAt }: { id: string; dueAt: Date | null },
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const article = await holdArticle(tx, viewer, 'article.assign', id)
    return change(tx, viewer, article, 'set deadline', { dueAt }, now)
  })
}

async function change(
  tx: Database,
  viewer: Viewer,
  article: ArticleRow,
  action: string,
  values: Partial<ArticleRow>,
  now: Date,
): Promise<ArticleRow> {
  await updateArticle(tx, article.id, values)
  await audit(tx, viewer, article, { action, detail: {}, values }, now)
  return { ...article, ...values }
}

async function audit(
  tx: Database,
  viewer: Viewer,
  article: ArticleRow,
  { action, detail, values }: { action: string; detail: Record<string, unknown>; values: Partial<ArticleRow> },
  now: Date,
): Promise<void> {
  const fields = Object.keys(values) as (keyof ArticleRow)[]
  await writeAudit(tx, {
    ...{ at: now, actor: actorOf(viewer), action, articleId: article.id, detail },
    before: Object.fromEntries(fields.map((field) => [field, article[field]])),
    after: values,
  })
}

/** The revision that a step names, when it is the newest. */
export async function readNewest(tx: Database, article: ArticleRow, revision: number): Promise<Revision> {
  const latest = await getRevision(tx, article.id, article.latestRevision)
  checkRevision(revision, latest)
  return latest
}
