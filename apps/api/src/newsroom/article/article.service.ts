import { type Body, type Span, typeset, typesetBody, typesetSpans, validateBody } from '@dateline/content'
import type { Credit, Database, Picture } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import {
  type ArticleRow,
  getRevision,
  lockArticle,
  type Revision,
  writeAudit,
} from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { canWrite } from './article.policy.ts'
import { checkSlug, noExtras } from './article.rules.ts'
import {
  findArticleById,
  findArticleBySlug,
  findArticleIdAtPath,
  findArticleOfStory,
  insertArticle,
  insertCorrection,
  insertRevision,
  insertStory,
  lockSlug,
  lockStory,
  setLatestRevision,
  setSlug,
} from './article.store.ts'

/** What a revision says. */
export type ArticleContent = {
  kind: Revision['kind']
  sectionId: string | null
  kicker: string | null
  headline: string
  standfirst: string | null
  body: Body
  appeal: Revision['appeal']
  placeIds: readonly string[]
  topicIds: readonly string[]
  credits: readonly Credit[]
} & Partial<ArticleExtras>

/** What most articles have none of. */
type ArticleExtras = Pick<Revision, keyof typeof noExtras>

export type NewArticle = ArticleContent & {
  edition: string
  slug: string
  /** The original that it translates; null for an original. */
  translationOf: ArticleRow | null
  importDigest: string | null
}

/** Writes an article's first revision, as a draft. A translation joins its original's story and remembers the revision it was made from. */
export async function createArticle(db: Database, viewer: Viewer, input: NewArticle, now: Date): Promise<ArticleRow> {
  if (!canWrite(viewer)) throw new AppError('FORBIDDEN', 'Only members of the newsroom may write articles.')
  const content = prepareContent(input, input.edition)
  const slug = checkSlug(input.slug)
  return db.transaction(async (tx) => {
    await refuseTakenSlug(tx, input.edition, slug)
    const { translationOf } = input
    if (translationOf) await refuseSecondVersion(tx, translationOf.storyId, input.edition)
    const source = translationOf && (await getRevision(tx, translationOf.id, translationOf.latestRevision))
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

/** Writes the next revision. It names the revision that it was made from: a stale one is refused. */
export async function saveRevision(
  db: Database,
  viewer: Viewer,
  articleId: string,
  changes: Partial<ArticleContent>,
  basedOn: number,
  now: Date,
): Promise<number> {
  if (!canWrite(viewer)) throw new AppError('FORBIDDEN', 'Only members of the newsroom may write articles.')
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    const latest = await getRevision(tx, articleId, article.latestRevision)
    if (basedOn !== latest.number) {
      throw new AppError(
        'CONFLICT',
        `Revision ${latest.number} was saved by ${latest.createdBy} meanwhile. Compare it with yours, and save again.`,
      )
    }
    const { id: _id, createdAt: _createdAt, importDigest: _digest, ...base } = latest
    const number = latest.number + 1
    const content = prepareContent({ ...base, ...changes }, article.editionCode)
    await insertRevision(tx, { ...base, ...content, number, createdAt: now, createdBy: actorOf(viewer) })
    await setLatestRevision(tx, articleId, number)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'save', articleId, detail: { revision: number } })
    return number
  })
}

/** Notes that something was wrong and is now right. Readers see it when the article is published next, and for good. */
export async function addCorrection(
  db: Database,
  viewer: Viewer,
  articleId: string,
  correction: { at: Date; text: string; concerned?: string | undefined },
): Promise<void> {
  if (!canWrite(viewer)) throw new AppError('FORBIDDEN', 'Only members of the newsroom may correct articles.')
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
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
  if (!canWrite(viewer)) throw new AppError('FORBIDDEN', 'Only members of the newsroom may write articles.')
  checkSlug(slug)
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
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
  if (!found) {
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

async function refuseSecondVersion(tx: Database, storyId: string, edition: string): Promise<void> {
  await lockStory(tx, storyId)
  const taken = await findArticleOfStory(tx, storyId, edition)
  if (taken) throw new AppError('CONFLICT', `The story has an article in ${edition} already: ${edition}/${taken.slug}.`)
}

/** The one door for text: checked against the body's schema, and set as the edition's language sets it. */
function prepareContent<Content extends ArticleContent>(content: Content, language: string) {
  const set = (text: string | null) => (text === null || text.trim() === '' ? null : typeset(text.trim(), language))
  const headline = set(content.headline)
  if (headline === null) throw new AppError('BAD_USER_INPUT', 'The article has no headline.')
  const extras: ArticleExtras = { ...noExtras, ...pick(content) }
  return {
    ...extras,
    republicationNote: set(extras.republicationNote),
    searchTitle: set(extras.searchTitle),
    searchDescription: set(extras.searchDescription),
    socialTitle: set(extras.socialTitle),
    socialDescription: set(extras.socialDescription),
    leadImage: extras.leadImage && setPicture(extras.leadImage, language),
    // A live page takes posts until it is said to have ended.
    liveState: content.kind === 'live' ? (extras.liveState ?? ('running' as const)) : null,
    kind: content.kind,
    sectionId: content.sectionId,
    kicker: set(content.kicker),
    headline,
    standfirst: set(content.standfirst),
    body: checkPosts(checkBody(typesetBody(content.body, language)), content.kind),
    appeal: content.appeal && {
      heading: set(content.appeal.heading),
      content: checkTexts(content.appeal.content.map((spans) => typesetSpans(spans, language))),
    },
    placeIds: content.placeIds,
    topicIds: content.topicIds,
    credits: content.credits,
  }
}

/** After it was set: no-break spaces add to the length, and what was saved once must pass the next time too. */
function checkBody(body: Body): Body {
  const checked = validateBody(body)
  if (checked.ok) return checked.body
  throw new AppError('BAD_USER_INPUT', checked.problems.map((problem) => problem.message).join('\n'))
}

function checkPosts(body: Body, kind: Revision['kind']): Body {
  if (kind !== 'live' && body.some((block) => block.kind === 'live_post')) {
    throw new AppError(
      'BAD_USER_INPUT',
      'Only a live page has posts. Make the article one ("kind: live" in the front matter), or write its posts as paragraphs.',
    )
  }
  return body
}

/** Texts outside the body obey the same rules as its paragraphs. */
function checkTexts(texts: Span[][]): Span[][] {
  const paragraphs = texts.map((content, index) => ({ id: `p${index}`, kind: 'paragraph' as const, content }))
  return checkBody(paragraphs).flatMap((block) => ('content' in block ? [block.content] : []))
}

function pick(content: Partial<ArticleExtras>): Partial<ArticleExtras> {
  return Object.fromEntries(Object.entries(content).filter(([key]) => key in noExtras))
}

function setPicture(picture: Picture, language: string): Picture {
  const { alt, caption } = picture
  return {
    ...picture,
    ...(alt !== undefined && { alt: typeset(alt, language) }),
    ...(caption && { caption: checkTexts([typesetSpans(caption, language)])[0] ?? [] }),
  }
}
