import { type Body, newBlockId, textOf } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { type ArticleRow, getRevision, lockArticle, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { articleTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from '../article/article.policy.ts'
import { createArticle, getArticle } from '../article/article.service.ts'
import { findRevision, insertRevision, setLatestRevision } from '../article/article.store.ts'
import { contentOf } from '../article/article-content.ts'
import { findFreeSlug } from '../article/free-slug.ts'
import { readTranslation } from './staleness.service.ts'
import { closeRequests, insertCheck, showCheck } from './translation.store.ts'

export type TranslationStart = {
  originalId: string
  /** The number of the original's revision to translate. */
  revision: number
  edition: string
  /** Whether each block begins with the original's words, to be written over; else only blocks without words are there. */
  isFilled: boolean
}

/** Begins a translation: an article of its own, of the same story, that remembers the revision and each block that it renders. */
export async function startTranslation(
  db: Database,
  viewer: Viewer,
  { originalId, revision, edition, isFilled }: TranslationStart,
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const original = await getArticle(tx, originalId)
    if (!original.isOriginal) {
      throw new AppError('BAD_USER_INPUT', 'Translate the original: this article is a translation itself.')
    }
    const source = await findRevision(tx, original.id, revision)
    if (!source) throw new AppError('NOT_FOUND', `The original has no revision ${revision}.`)
    const { relatedIds: _related, ...content } = contentOf(source)
    const article = await createArticle(
      tx,
      viewer,
      {
        ...content,
        body: renderingsOf(source.body, isFilled),
        kicker: isFilled ? content.kicker : null,
        standfirst: isFilled ? content.standfirst : null,
        searchTitle: null,
        searchDescription: null,
        socialTitle: null,
        socialDescription: null,
        edition,
        slug: await findFreeSlug(tx, source.headline, edition),
        translationOf: original,
        sourceRevision: source.number,
        importDigest: null,
      },
      now,
    )
    await closeRequests(tx, original.storyId, edition, now)
    return article
  })
}

/** The original's blocks with ids of their own, each knowing which it renders. */
function renderingsOf(body: Body, isFilled: boolean): Body {
  return body
    .filter((block) => isFilled || textOf(block).trim() === '')
    .map((block) => ({ ...withNewIds(block), sourceBlockId: block.id }))
}

function withNewIds<Block extends Body[number]>(block: Block): Block {
  const inside =
    'blocks' in block ? { blocks: block.blocks.map((each) => ({ ...withNewIds(each), sourceBlockId: each.id })) } : {}
  return { ...block, ...inside, id: newBlockId() }
}

/** Says that a translation is still right by a later revision of its original. Readers are not told any more that it is stale. */
export async function confirmTranslation(
  db: Database,
  viewer: Viewer,
  { id, sourceRevision }: { id: string; sourceRevision: number },
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const { article, original } = await holdTranslation(tx, viewer, id)
    const source = await readAgainst(tx, original, sourceRevision)
    await insertCheck(tx, { articleId: id, sourceRevisionId: source.id, at: now, by: actorOf(viewer) })
    const detail = { sourceRevision }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'confirm_translation', articleId: id, detail })
    if (await showCheck(tx, id)) await announcePurge(tx, { changed: [articleTag(id)], withdrawn: [] })
    return article
  })
}

/**
 * Opens the update of a translation: a revision that says the same, made from the original that readers see now. One that is
 * open already stays as it is, with its marks.
 */
export async function updateTranslation(
  db: Database,
  viewer: Viewer,
  { id, sourceRevision, baseRevision }: { id: string; sourceRevision: number; baseRevision: number },
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const { article, original, source: madeFrom, rightBy } = await holdTranslation(tx, viewer, id)
    if (article.latestRevision !== baseRevision) {
      throw new AppError(
        'CONFLICT',
        `Revision ${article.latestRevision} was saved meanwhile. Read the translation again.`,
      )
    }
    const source = await readAgainst(tx, original, sourceRevision)
    if (source.id === madeFrom.id) return article
    const latest = await getRevision(tx, id, article.latestRevision)
    const right = await getRevision(tx, original.id, rightBy)
    // An update of what readers don't see yet goes on from where the one before it began, so that no mark is lost.
    const isOneMore = article.status !== 'published' && rightBy === madeFrom.number
    const number = latest.number + 1
    await insertRevision(tx, {
      ...contentOf(latest),
      articleId: id,
      number,
      sourceRevisionId: source.id,
      previousSourceRevisionId: (isOneMore ? latest.previousSourceRevisionId : null) ?? right.id,
      createdAt: now,
      createdBy: actorOf(viewer),
    })
    await setLatestRevision(tx, id, number)
    const detail = { revision: number, sourceRevision }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'update_translation', articleId: id, detail })
    return { ...article, latestRevision: number }
  })
}

async function holdTranslation(tx: Database, viewer: Viewer, id: string) {
  authorise(viewer, 'translation.check')
  const article = await lockArticle(tx, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  await authoriseFor(tx, viewer, 'translation.check', article)
  const state = await readTranslation(tx, article)
  if (!state) throw new AppError('BAD_USER_INPUT', 'This article is no translation of another that is here.')
  return { article, ...state }
}

/** The revision that somebody has read the translation against: the one that readers see now. */
async function readAgainst(tx: Database, original: ArticleRow, number: number) {
  const newest = original.publishedRevision
  if (original.status !== 'published' || newest === null) {
    throw new AppError('BAD_USER_INPUT', 'Readers see nothing of the original. There is nothing to be right by.')
  }
  if (number !== newest) {
    throw new AppError(
      'CONFLICT',
      `Revision ${newest} of the original was published meanwhile. Read what changed again.`,
    )
  }
  return getRevision(tx, original.id, newest)
}
