import { typeset } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { type ArticleRow, getRevision, lockArticle, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from './article.policy.ts'
import { checkSlug } from './article.rules.ts'
import {
  findArticleById,
  findArticleBySlug,
  findArticleIdAtPath,
  findArticleOfStory,
  hasEdition,
  insertArticle,
  insertCorrection,
  insertRevision,
  insertStory,
  lockSlug,
  lockStory,
  setSlug,
} from './article.store.ts'
import { type ArticleContent, prepareContent } from './article-content.ts'
import { checkReferences } from './article-references.ts'
import { saveArticle } from './save-article.service.ts'

export type NewArticle = ArticleContent & {
  edition: string
  slug: string
  /** The original that it translates; null for an original. */
  translationOf: ArticleRow | null
  /** The number of the original's revision that it translates; the newest when it isn't named. */
  sourceRevision?: number
  importDigest: string | null
}

/** Writes an article's first revision, as a draft. A translation joins its original's story and remembers the revision it was made from. */
export async function createArticle(db: Database, viewer: Viewer, input: NewArticle, now: Date): Promise<ArticleRow> {
  authorise(viewer, input.translationOf ? 'translation.create' : 'article.create', { edition: input.edition })
  if (!(await hasEdition(db, input.edition))) {
    throw new AppError('BAD_USER_INPUT', `There is no edition "${input.edition}".`)
  }
  const content = prepareContent(input, input.edition)
  const slug = checkSlug(input.slug)
  return db.transaction(async (tx) => {
    await checkReferences(tx, content)
    await refuseTakenSlug(tx, input.edition, slug)
    const { translationOf } = input
    if (translationOf) await refuseSecondVersion(tx, translationOf, input.edition)
    const source =
      translationOf && (await getRevision(tx, translationOf.id, input.sourceRevision ?? translationOf.latestRevision))
    const article = await insertArticle(tx, {
      storyId: translationOf?.storyId ?? (await insertStory(tx)),
      editionCode: input.edition,
      slug,
      isOriginal: translationOf === null,
      latestRevision: 1,
      createdAt: now,
    })
    await insertRevision(tx, {
      ...content,
      articleId: article.id,
      number: 1,
      sourceRevisionId: source?.id ?? null,
      importDigest: input.importDigest,
      createdAt: now,
      createdBy: actorOf(viewer),
    })
    const detail = {
      edition: input.edition,
      slug,
      ...(source && { translationOf: translationOf?.id, revision: source.number }),
    }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'create', articleId: article.id, detail })
    return article
  })
}

/** Saves for a program that can't ask anybody: a stale save is refused. Gives the number of the newest revision. */
export async function saveRevision(
  db: Database,
  viewer: Viewer,
  articleId: string,
  changes: Partial<ArticleContent>,
  baseRevision: number,
  now: Date,
): Promise<number> {
  const saved = await saveArticle(db, viewer, articleId, { baseRevision, changes }, now)
  if (saved.outcome === 'saved') return saved.revision.number
  const { number, createdBy } = saved.theirs
  throw new AppError(
    'CONFLICT',
    `Revision ${number} was saved by ${createdBy} meanwhile. Compare it with yours, and save again.`,
  )
}

/** Notes that something was wrong and is now right. Readers see it when the article is published next, and for good. */
export async function addCorrection(
  db: Database,
  viewer: Viewer,
  articleId: string,
  correction: { at: Date; text: string; concerned?: string | undefined },
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    await authoriseFor(tx, viewer, 'article.correct', article)
    const set = (text: string) => typeset(text.trim(), article.editionCode)
    if (correction.text.trim() === '') throw new AppError('BAD_USER_INPUT', 'Say what was wrong and what is right.')
    await insertCorrection(tx, {
      articleId,
      at: correction.at,
      text: set(correction.text),
      concerned: correction.concerned === undefined ? null : set(correction.concerned),
      createdBy: actorOf(viewer),
    })
    await writeAudit(tx, { at: correction.at, actor: actorOf(viewer), action: 'correct', articleId, detail: {} })
  })
}

/** Changes the article's part of its path. The public sees it, and is led there from the old one, when it is published next. */
export async function renameArticle(
  db: Database,
  viewer: Viewer,
  articleId: string,
  slug: string,
  now: Date,
): Promise<void> {
  checkSlug(slug)
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    await authoriseFor(tx, viewer, 'article.write', article)
    if (article.slug === slug) return
    await refuseTakenSlug(tx, article.editionCode, slug)
    await setSlug(tx, articleId, slug)
    await writeAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'rename',
      articleId,
      detail: { from: article.slug, to: slug },
    })
  })
}

/** The article that is meant by `/fr/2026/11/slug`, `fr/slug` or an id. */
export async function getArticle(db: Database, reference: string): Promise<ArticleRow> {
  const path = reference.replace(/^\//, '')
  const [edition = '', ...rest] = path.split('/')
  // What a path leads readers to goes first: another article may have taken the slug since.
  const found = isUuid(reference)
    ? await findArticleById(db, reference)
    : ((await findByPath(db, `/${path}`)) ?? (await findArticleBySlug(db, edition, rest.at(-1) ?? '')))
  if (!found || found.discardedAt !== null) {
    throw new AppError(
      'NOT_FOUND',
      `There is no article "${reference}". Name it as /fr/2026/11/slug, fr/slug or by its id; "pnpm newsroom list" shows them.`,
    )
  }
  return found
}

async function findByPath(db: Database, path: string): Promise<ArticleRow | null> {
  const id = await findArticleIdAtPath(db, path)
  return id === null ? null : findArticleById(db, id)
}

async function refuseTakenSlug(tx: Database, edition: string, slug: string): Promise<void> {
  await lockSlug(tx, edition, slug)
  const taken = await findArticleBySlug(tx, edition, slug)
  if (taken) {
    throw new AppError(
      'CONFLICT',
      `The edition ${edition} has an article "${slug}" already (${taken.status}). Name another with "slug:" in the front matter.`,
    )
  }
}

async function refuseSecondVersion(tx: Database, { id, storyId }: ArticleRow, edition: string): Promise<void> {
  await lockStory(tx, storyId)
  // Until the story was held, somebody may have moved or discarded its original.
  const original = await findArticleById(tx, id)
  if (original?.storyId !== storyId || original.discardedAt !== null) {
    throw new AppError('CONFLICT', 'The original is not in this story any more. Look where it is now.')
  }
  const taken = await findArticleOfStory(tx, storyId, edition)
  if (taken) throw new AppError('CONFLICT', `The story has an article in ${edition} already: ${edition}/${taken.slug}.`)
}
