import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { findArticleOfStory, hasEdition, hasStory, lockStory } from '../article/article.store.ts'
import { listHolders, takeBack } from '../notification/notification.store.ts'
import { notify } from '../notification/notify.service.ts'
import { findRequest, lockRequest, putRequest, type RequestRow, updateRequest } from './translation.store.ts'

const longestNote = 500

/** Asks for a story in an edition, until a day, with a word on why. Asking again changes what is asked for. */
export async function requestTranslation(
  db: Database,
  viewer: Viewer,
  { storyId, edition, note, dueAt }: { storyId: string; edition: string; note: string | null; dueAt: Date | null },
  now: Date,
): Promise<RequestRow> {
  authorise(viewer, 'translation.request', { edition })
  if (note !== null && note.length > longestNote) {
    throw new AppError('BAD_USER_INPUT', `A note has at most ${longestNote} characters.`)
  }
  if (dueAt && dueAt <= now) throw new AppError('BAD_USER_INPUT', 'The day by which it is wanted is past.')
  return db.transaction(async (tx) => {
    if (!(await hasStory(tx, storyId))) throw new AppError('NOT_FOUND', 'There is no such story.')
    if (!(await hasEdition(tx, edition))) throw new AppError('BAD_USER_INPUT', `There is no edition "${edition}".`)
    await lockStory(tx, storyId)
    if (await findArticleOfStory(tx, storyId, edition)) {
      throw new AppError('CONFLICT', `The story has an article in ${edition} already.`)
    }
    const asked = { storyId, editionCode: edition, note: note?.trim() || null, dueAt }
    const id = await putRequest(tx, { ...asked, requestedBy: actorOf(viewer), requestedAt: now })
    const notice = { kind: 'translation_request', about: id, edition, requestId: id } as const
    await notify(tx, actorOf(viewer), notice, await listHolders(tx, ['translator'], [edition]), now)
    const detail = { story: storyId, edition, ...(dueAt && { dueAt: dueAt.toISOString() }) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'request_translation', detail })
    return getRequest(tx, id)
  })
}

/** Takes what was asked for: the translator's name stands on the board. */
export async function takeTranslation(db: Database, viewer: Viewer, id: string, now: Date): Promise<RequestRow> {
  return changeRequest(db, viewer, id, 'take_translation', now, (request) => {
    if (viewer.kind !== 'member') throw new AppError('FORBIDDEN', 'Only members take translations.')
    authorise(viewer, 'translation.create', { edition: request.editionCode })
    if (request.takenBy !== null && request.takenBy !== viewer.id) {
      throw new AppError('CONFLICT', 'Somebody else has taken it. Ask them, or an editor, to give it back.')
    }
    return { takenBy: viewer.id, takenAt: now }
  })
}

/** Gives back what was taken. Editors give back for others. */
export async function leaveTranslation(db: Database, viewer: Viewer, id: string, now: Date): Promise<RequestRow> {
  return changeRequest(db, viewer, id, 'leave_translation', now, (request) => {
    const isOwn = viewer.kind === 'member' && request.takenBy === viewer.id
    if (!isOwn) authorise(viewer, 'article.assign', { edition: request.editionCode })
    return { takenBy: null, takenAt: null }
  })
}

/** Nobody wants it any more. */
export async function dropRequest(db: Database, viewer: Viewer, id: string, now: Date): Promise<RequestRow> {
  return changeRequest(db, viewer, id, 'drop_request', now, (request) => {
    if (request.requestedBy !== actorOf(viewer)) authorise(viewer, 'article.assign', { edition: request.editionCode })
    return { closedAt: now }
  })
}

async function changeRequest(
  db: Database,
  viewer: Viewer,
  id: string,
  action: string,
  now: Date,
  change: (request: RequestRow) => Partial<RequestRow>,
): Promise<RequestRow> {
  authorise(viewer, 'translation.request')
  return db.transaction(async (tx) => {
    const request = await lockRequest(tx, id)
    if (!request || request.closedAt) throw new AppError('NOT_FOUND', 'There is no such request any more.')
    const values = change(request)
    await updateRequest(tx, id, values)
    if (values.takenBy || values.closedAt) await takeBack(tx, 'translation_request', id, null)
    const detail = { story: request.storyId, edition: request.editionCode }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action, detail })
    return getRequest(tx, id)
  })
}

async function getRequest(tx: Database, id: string): Promise<RequestRow> {
  const request = await findRequest(tx, id)
  if (!request) throw new Error(`The request ${id} was not written.`)
  return request
}
