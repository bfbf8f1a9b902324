import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type ArticleRow, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { getArticle } from '../article/article.service.ts'
import { notify } from '../notification/notify.service.ts'
import { checkText, mostMentions } from './note.rules.ts'
import {
  countAnswers,
  countThreads,
  getThread,
  insertMentions,
  insertNote,
  listReachable,
  lockNote,
  mostInThread,
  mostThreads,
  type NoteRow,
  updateNote,
} from './note.store.ts'

export type NewNote = { text: string; mentions: readonly string[] }

/** Opens a thread about an article, or about one of its blocks, in whatever edition: a translator asks about the original. */
export async function writeNote(
  db: Database,
  viewer: Viewer,
  { articleId, blockId, ...said }: NewNote & { articleId: string; blockId: string | null },
  now: Date,
): Promise<NoteRow> {
  authorise(viewer, 'note.write')
  return db.transaction(async (tx) => {
    const article = await getArticle(tx, articleId)
    if (blockId !== null && (blockId === '' || blockId.length > 64)) {
      throw new AppError('BAD_USER_INPUT', 'A block is named by its id.')
    }
    if ((await countThreads(tx, articleId)) >= mostThreads) {
      throw new AppError('CONFLICT', `The article has ${mostThreads} open notes. Resolve some first.`)
    }
    return insert(tx, viewer, article, { threadId: null, blockId }, said, now)
  })
}

/** Answers in a thread. One that was resolved is open again. Gives the thread. */
export async function answerNote(
  db: Database,
  viewer: Viewer,
  { threadId, ...said }: NewNote & { threadId: string },
  now: Date,
): Promise<NoteRow> {
  return db.transaction(async (tx) => {
    const { thread, article } = await holdThread(tx, viewer, threadId)
    if ((await countAnswers(tx, threadId)) >= mostInThread) {
      throw new AppError('CONFLICT', 'This thread is full. Open another.')
    }
    if (thread.resolvedAt !== null) await updateNote(tx, threadId, { resolvedAt: null, resolvedBy: null })
    await insert(tx, viewer, article, { threadId, blockId: null }, said, now)
    return getThread(tx, threadId)
  })
}

/** Says what was noted in other words. Only whoever wrote it does; those who are newly meant are told. Gives the thread. */
export async function changeNote(
  db: Database,
  viewer: Viewer,
  { id, ...said }: NewNote & { id: string },
  now: Date,
): Promise<NoteRow> {
  authorise(viewer, 'note.write')
  return db.transaction(async (tx) => {
    const note = await lockNote(tx, id)
    if (!note) throw new AppError('NOT_FOUND', 'There is no such note.')
    if (note.createdBy !== actorOf(viewer)) {
      throw new AppError('FORBIDDEN', 'Only whoever wrote a note changes it. Answer it instead.')
    }
    const text = checkText(said.text)
    await mention(tx, viewer, note, said.mentions, now)
    const audited = { at: now, actor: actorOf(viewer), action: 'change note', articleId: note.articleId }
    await writeAudit(tx, { ...audited, detail: { note: id }, before: { text: note.text }, after: { text } })
    await updateNote(tx, id, { text, changedAt: now })
    return getThread(tx, note.threadId ?? id)
  })
}

/** Closes a thread, or opens it again. */
export async function resolveThread(
  db: Database,
  viewer: Viewer,
  { id, isResolved }: { id: string; isResolved: boolean },
  now: Date,
): Promise<NoteRow> {
  return db.transaction(async (tx) => {
    const { thread } = await holdThread(tx, viewer, id)
    if ((thread.resolvedAt !== null) === isResolved) return thread
    const action = isResolved ? 'resolve note' : 'reopen note'
    await writeAudit(tx, {
      ...{ at: now, actor: actorOf(viewer), action, articleId: thread.articleId },
      detail: { note: id },
    })
    return updateNote(tx, id, {
      resolvedAt: isResolved ? now : null,
      resolvedBy: isResolved ? actorOf(viewer) : null,
    })
  })
}

async function holdThread(tx: Database, viewer: Viewer, id: string) {
  authorise(viewer, 'note.write')
  const thread = await lockNote(tx, id)
  if (!thread || thread.threadId !== null) throw new AppError('NOT_FOUND', 'There is no such thread.')
  return { thread, article: await getArticle(tx, thread.articleId) }
}

async function insert(
  tx: Database,
  viewer: Viewer,
  { id: articleId, assigneeId, latestRevision: revision, editionCode: edition }: ArticleRow,
  place: Pick<NoteRow, 'threadId' | 'blockId'>,
  { text, mentions }: NewNote,
  now: Date,
): Promise<NoteRow> {
  const by = actorOf(viewer)
  const values = { articleId, ...place, revision, text: checkText(text), createdBy: by, createdAt: now }
  const note = await insertNote(tx, values)
  await mention(tx, viewer, note, mentions, now)
  // Whoever is mentioned knows of it by that.
  if (assigneeId !== null && !mentions.includes(assigneeId)) {
    const about = place.threadId ?? note.id
    await notify(tx, by, { kind: 'note', about, edition, articleId, noteId: note.id }, [assigneeId], now)
  }
  const detail = { note: note.id, ...(place.threadId && { thread: place.threadId }) }
  await writeAudit(tx, { at: now, actor: by, action: 'note', articleId, detail })
  return note
}

async function mention(
  tx: Database,
  viewer: Viewer,
  { id, articleId }: NoteRow,
  memberIds: readonly string[],
  now: Date,
): Promise<void> {
  const wanted = [...new Set(memberIds)]
  if (wanted.length > mostMentions) {
    throw new AppError('BAD_USER_INPUT', `A note mentions at most ${mostMentions} members.`)
  }
  if ((await listReachable(tx, wanted)).length < wanted.length) {
    throw new AppError('BAD_USER_INPUT', 'One of those who are mentioned is no member, or none any more.')
  }
  const told = await insertMentions(tx, id, wanted)
  await notify(tx, actorOf(viewer), { kind: 'mention', about: id, articleId, noteId: id }, told, now)
}
