import { type LivePost, newBlockId } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type ArticleRow, writeAudit } from '../../publishing/newsroom.store.ts'
import { checkReason } from '../../publishing/publish.rules.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { findRevision } from '../article/article.store.ts'
import { checkReferences } from '../article/article-references.ts'
import { findPost, saysTheSame } from '../article/edited-posts.rules.ts'
import { findProblemsOf } from '../flow/publish-article.service.ts'
import { type HeldPage, holdLivePage, publishChange } from './change-live-page.service.ts'
import {
  checkMoment,
  type Marks,
  markPost,
  momentOf,
  type PostWords,
  removePost,
  renameBlocks,
  replacePost,
} from './live-page.rules.ts'
import { findPostWriter, insertPostWriter, type PostWriterRow, setPostEditor } from './live-page.store.ts'

export type WrittenPost = { post: LivePost; writer: PostWriterRow | null }
export type PageChanged =
  | { outcome: 'changed'; article: ArticleRow; written: WrittenPost | null }
  /** Somebody changed the post meanwhile. Nothing was written. */
  | ({ outcome: 'stale'; revision: number } & WrittenPost)

type OfPost = { articleId: string; postId: string }

/** Writes a post on a page that runs. Readers have it when the transaction is committed. What was sent is read for whoever may post. */
export async function writeLivePost(
  db: Database,
  viewer: Viewer,
  articleId: string,
  read: () => PostWords & Marks,
  now: Date,
): Promise<PageChanged> {
  return db.transaction(async (tx) => {
    const page = await holdLivePage(tx, viewer, 'live.post', articleId, now)
    const { article, shown } = page
    const { at, blocks, pinned, keyEvent, ...words } = read()
    if (pinned || keyEvent) authorise(viewer, 'live.lead', { edition: article.editionCode })
    if (shown.liveState === 'ended') {
      throw new AppError('CONFLICT', 'This live page has ended. Who may lead it takes the coverage up again.')
    }
    const moment = at ? checkMoment(at, now) : momentOf(shown.body, now)
    const id = newBlockId()
    const said = { id, kind: 'live_post', at: moment.toISOString(), blocks: renameBlocks(blocks), ...words } as const
    const post = markPost(withoutNothing(said), { pinned, keyEvent })
    await checkPost(tx, viewer, page, post)
    const after = await publishChange(tx, viewer, page, ({ body }) => ({ body: [...body, post] }))
    const createdBy = actorOf(viewer)
    await insertPostWriter(tx, { articleId, postId: id, createdBy, createdAt: page.moment })
    return audited(tx, viewer, page, after, { action: 'write post', id })
  })
}

/** Says something else in a post. Only what others made of this post since it was read stands in the way. */
export async function editLivePost(
  db: Database,
  viewer: Viewer,
  { articleId, postId, baseRevision }: OfPost & { baseRevision: number },
  read: () => Partial<PostWords>,
  now: Date,
): Promise<PageChanged> {
  return db.transaction(async (tx) => {
    const page = await holdLivePage(tx, viewer, 'live.post', articleId, now)
    const post = await getOwnPost(tx, viewer, page, postId)
    const { at, ...words } = read()
    const stale = await findStale(tx, page, post, baseRevision)
    if (stale) return stale
    const edited = withoutNothing({ ...post, ...words, ...(at && { at: checkMoment(at, now).toISOString() }) })
    if (saysTheSame(post, edited)) return unchanged(tx, page, post)
    await refuseDraftOf(tx, page, post)
    await checkPost(tx, viewer, page, edited)
    const anew = { ...edited, editedAt: page.moment.toISOString() }
    const after = await publishChange(tx, viewer, page, ({ body }) => ({ body: replacePost(body, anew) }))
    await setPostEditor(tx, { articleId, postId, editedBy: actorOf(viewer), editedAt: page.moment })
    return audited(tx, viewer, page, after, { action: 'edit post', id: postId })
  })
}

/** Takes a post off the page, and out of what somebody may be writing on it. */
export async function withdrawLivePost(
  db: Database,
  viewer: Viewer,
  { articleId, postId, baseRevision, reason }: OfPost & { baseRevision: number; reason: string },
  now: Date,
): Promise<PageChanged> {
  return db.transaction(async (tx) => {
    const page = await holdLivePage(tx, viewer, 'live.post', articleId, now)
    const post = await getOwnPost(tx, viewer, page, postId)
    const why = checkReason(reason)
    const stale = await findStale(tx, page, post, baseRevision)
    if (stale) return stale
    const after = await publishChange(tx, viewer, page, ({ body }) => ({ body: removePost(body, postId) }))
    return audited(tx, viewer, page, after, { action: 'withdraw post', id: postId, reason: why })
  })
}

/** Pins a post, or marks it as a key event, or no longer. It says what it said. */
export async function markLivePost(
  db: Database,
  viewer: Viewer,
  { articleId, postId, ...marks }: OfPost & Marks,
  now: Date,
): Promise<PageChanged> {
  return db.transaction(async (tx) => {
    const page = await holdLivePage(tx, viewer, 'live.lead', articleId, now)
    const post = getPost(page, postId)
    const marked = markPost(post, marks)
    if (marked.pinned === post.pinned && marked.keyEvent === post.keyEvent) return unchanged(tx, page, post)
    const after = await publishChange(tx, viewer, page, ({ body }) => {
      const theirs = findPost(body, postId)
      return theirs ? { body: replacePost(body, markPost(theirs, marks)) } : {}
    })
    return audited(tx, viewer, page, after, { action: 'mark post', id: postId })
  })
}

function getPost({ shown }: HeldPage, id: string): LivePost {
  const post = findPost(shown.body, id)
  if (!post) throw new AppError('CONFLICT', 'This post is not on the page, or not any more.')
  return post
}

/** A post that the viewer may edit: contributors what they wrote themselves. */
async function getOwnPost(tx: Database, viewer: Viewer, page: HeldPage, id: string): Promise<LivePost> {
  const post = getPost(page, id)
  const writer = await findPostWriter(tx, page.article.id, id)
  const isOwn = writer?.createdBy === actorOf(viewer)
  authorise(viewer, 'live.edit', { edition: page.article.editionCode, isOwn })
  return post
}

async function findStale(
  tx: Database,
  { article, shown }: HeldPage,
  post: LivePost,
  baseRevision: number,
): Promise<PageChanged | null> {
  const base = await findRevision(tx, article.id, baseRevision)
  const read = base && findPost(base.body, post.id)
  if (!read) throw new AppError('BAD_USER_INPUT', `Revision ${baseRevision} has no such post. Read the post again.`)
  if (saysTheSame(read, post)) return null
  const writer = await findPostWriter(tx, article.id, post.id)
  return { outcome: 'stale', revision: shown.number, post, writer }
}

/** Nobody's words are written over, published or not. */
async function refuseDraftOf(tx: Database, { article, shown }: HeldPage, post: LivePost): Promise<void> {
  if (article.latestRevision === shown.number) return
  const draft = await findRevision(tx, article.id, article.latestRevision)
  const theirs = draft && findPost(draft.body, post.id)
  if (!draft || !theirs || saysTheSame(theirs, post)) return
  throw new AppError(
    'CONFLICT',
    `Revision ${draft.number}, which is not published yet, changes this post too. Edit it there, or put that back first.`,
  )
}

/** What it refers to must be there; of the checks before publishing, those hold that look at what a post can have. */
async function checkPost(tx: Database, viewer: Viewer, { article, shown }: HeldPage, post: LivePost): Promise<void> {
  await checkReferences(tx, { body: [post] })
  const alone = { ...shown, leadImage: null, body: [post] }
  const problems = (await findProblemsOf(tx, viewer, article, alone)).filter(
    ({ kind, level }) => level === 'error' && (kind === 'alt_text' || kind === 'credit_and_licence'),
  )
  if (problems.length > 0) throw new AppError('CONFLICT', problems.map(({ message }) => message).join(' '))
}

/** What is undefined is not there. */
const withoutNothing = (post: { [Part in keyof LivePost]?: LivePost[Part] | undefined }): LivePost =>
  Object.fromEntries(Object.entries(post).filter(([, value]) => value !== undefined)) as LivePost

async function unchanged(tx: Database, { article }: HeldPage, post: LivePost): Promise<PageChanged> {
  return { outcome: 'changed', article, written: { post, writer: await findPostWriter(tx, article.id, post.id) } }
}

async function audited(
  tx: Database,
  viewer: Viewer,
  { article, shown, moment }: HeldPage,
  after: Awaited<ReturnType<typeof publishChange>>,
  { action, id, reason }: { action: string; id: string; reason?: string },
): Promise<PageChanged> {
  const [before, now] = [findPost(shown.body, id), findPost(after.shown.body, id)]
  await writeAudit(tx, {
    ...{ at: moment, actor: actorOf(viewer), action, articleId: article.id },
    detail: { post: id, revision: after.shown.number, ...(reason !== undefined && { reason }) },
    ...(before && { before }),
    ...(now && { after: now }),
  })
  const written = now && { post: now, writer: await findPostWriter(tx, article.id, id) }
  return { outcome: 'changed', article: after.article, written }
}
