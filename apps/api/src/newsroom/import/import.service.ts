import { createHash } from 'node:crypto'
import { type Body, parseMarkdown, parsePlainText, spansToText } from '@dateline/content'
import type { Credit, Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { type PublishResult, publishArticle } from '../../publishing/publish.service.ts'
import type { Viewer } from '../../viewer.ts'
import { slugOf } from '../article/article.rules.ts'
import { addCorrection, createArticle, getArticle, saveRevision } from '../article/article.service.ts'
import { findArticleByImport } from '../article/article.store.ts'
import type { ArticleContent } from '../article/article-content.ts'
import { getAssetId } from '../asset/asset.service.ts'
import { findOrMakeContributor } from '../contributor/contributor.service.ts'
import { tellOfPublication } from '../notification/tell-of-publication.service.ts'
import { getEditionSettings, getSectionId, getSeriesId } from '../outlet/outlet.service.ts'
import { findOrMakeTopic } from '../topic/topic.service.ts'
import { takeAppeal } from './appeal.rules.ts'
import { takeDateline } from './dateline.rules.ts'
import { lockImports } from './import.store.ts'
import { resolveNames } from './resolve-names.ts'
import { type FrontMatter, readSourceFile, type SourceFile } from './source-file.ts'

export type ImportRequest = {
  bytes: Uint8Array
  format: 'markdown' | 'text'
  edition: string
  /** What is said here goes before what the file's front matter says. */
  section?: string
  topics?: readonly string[]
  by?: readonly string[]
  translationOf?: string
  publish: boolean
}

export type ImportResult = {
  article: ArticleRow
  /** False when this very file is in the edition already; then nothing was changed. */
  isNew: boolean
  published: PublishResult | null
  /** What the file held and an article can't, in words. */
  dropped: string[]
}

/** Makes an article from a file, and publishes it if asked. All of it or nothing is written. */
export async function importArticle(
  db: Database,
  viewer: Viewer,
  request: ImportRequest,
  now: Date,
): Promise<ImportResult> {
  return db.transaction(async (tx) => {
    const { edition } = request
    await lockImports(tx)
    const settings = await getEditionSettings(tx, edition)
    const digest = createHash('sha256').update(request.bytes).digest('hex')
    const known = await findArticleByImport(tx, edition, digest)
    if (known) return { article: known, isNew: false, published: null, dropped: [] }

    const file = readSourceFile(request.bytes)
    const { meta } = file
    const publishedAt = meta.published ? new Date(meta.published) : undefined
    if (publishedAt && publishedAt > now) {
      throw new AppError(
        'BAD_USER_INPUT',
        `"published: ${meta.published}" lies in the future. It dates what was published before; leave it out to publish now.`,
      )
    }
    const original = request.translationOf ?? meta['translation-of']
    const { content, dropped } = await readContent(tx, file, request, settings.appealPhrases)
    const article = await createArticle(
      tx,
      viewer,
      {
        ...content,
        edition,
        slug: meta.slug ?? slugFrom(content.headline, edition),
        translationOf: original === undefined ? null : await getArticle(tx, original),
        importDigest: digest,
      },
      now,
    )
    for (const correction of meta.corrections ?? []) {
      await addCorrection(tx, viewer, article.id, { ...correction, at: new Date(correction.at) })
    }
    const published = request.publish
      ? await publishArticle(tx, viewer, article.id, now, publishedAt ? { publishedAt } : {})
      : null
    if (published && !published.ok) {
      throw new AppError(
        'BAD_USER_INPUT',
        `The article can't be published: it still needs ${published.missing.join(' and ')}.`,
      )
    }
    return { article, isNew: true, published, dropped }
  })
}

/** Saves a file as the next revision of an article that is there, and publishes it. Its path and story stay what they are. */
export async function importRevision(
  db: Database,
  viewer: Viewer,
  articleId: string,
  request: ImportRequest,
  now: Date,
): Promise<PublishResult> {
  return db.transaction(async (tx) => {
    await lockImports(tx)
    const { appealPhrases } = await getEditionSettings(tx, request.edition)
    const article = await getArticle(tx, articleId)
    const { content } = await readContent(tx, readSourceFile(request.bytes), request, appealPhrases)
    await saveRevision(tx, viewer, articleId, content, article.latestRevision, now)
    const published = await publishArticle(tx, viewer, articleId, now)
    if (published.ok && published.changed) await tellOfPublication(tx, viewer, article, now)
    return published
  })
}

/** What a file says, as a revision holds it. */
async function readContent(
  tx: Database,
  file: SourceFile,
  request: ImportRequest,
  appealPhrases: readonly string[],
): Promise<{ content: ArticleContent; dropped: string[] }> {
  const { meta } = file
  const { edition } = request
  const { dropped, ...text } = readText(file, request.format, appealPhrases)
  const section = request.section ?? meta.section
  const topics = request.topics?.length ? request.topics : (meta.topics ?? [])
  const authors = request.by?.length ? request.by : (meta.by ?? [])
  const credits: Credit[] = [
    ...(await inOrder(authors, async (name) => ({
      contributorId: await findOrMakeContributor(tx, name),
      role: 'author' as const,
    }))),
    ...(await inOrder(meta['translated-by'] ?? [], async (name) => ({
      contributorId: await findOrMakeContributor(tx, name),
      role: 'translator' as const,
    }))),
  ]
  const content = {
    kind: meta.kind === 'press-review' ? ('press_review' as const) : (meta.kind ?? 'news'),
    sectionId: section === undefined ? null : await getSectionId(tx, edition, section),
    kicker: meta.kicker ?? null,
    headline: request.format === 'markdown' ? readHeadline(file) : file.headline,
    standfirst: meta.standfirst ?? null,
    body: await resolveNames(tx, text.body),
    appeal: text.appeal,
    placeIds: unique(
      await inOrder(meta.dateline ?? text.places, (name) => findOrMakeTopic(tx, edition, name, 'place')),
    ),
    topicIds: unique(await inOrder(topics, (name) => findOrMakeTopic(tx, edition, name, 'subject'))),
    credits,
    ...(await readExtras(tx, meta)),
    ...(await readPictures(tx, meta)),
  }
  return { content, dropped }
}

/** What most files say nothing of. */
async function readExtras(tx: Database, meta: FrontMatter) {
  return {
    sources: (meta.sources ?? []).map(
      ({ title, kind, publisher = null, url = null, language = null, date = null }) => ({
        title,
        publisher,
        url,
        kind,
        language,
        date,
      }),
    ),
    licence: meta.licence ?? null,
    republicationNote: meta['republication-note'] ?? null,
    searchTitle: meta['search-title'] ?? null,
    searchDescription: meta['search-description'] ?? null,
    socialTitle: meta['social-title'] ?? null,
    socialDescription: meta['social-description'] ?? null,
    seriesId: meta.series === undefined ? null : await getSeriesId(tx, meta.series),
    seriesPart: meta.part ?? null,
    relatedIds: unique(await inOrder(meta.related ?? [], async (name) => (await getArticle(tx, name)).id)),
    liveState: meta.live ?? null,
  }
}

async function readPictures(tx: Database, { lead, 'social-picture': social }: FrontMatter) {
  return {
    leadImage: lead
      ? {
          assetId: await getAssetId(tx, lead.picture),
          ...(lead.alt !== undefined && { alt: lead.alt }),
          ...(lead.caption !== undefined && { caption: [{ text: lead.caption }] }),
        }
      : null,
    socialAssetId: social === undefined ? null : await getAssetId(tx, social),
  }
}

/** A headline has no marks: of `# Un *titular*` the words are kept. */
function readHeadline({ headline }: SourceFile): string {
  const [block] = parseMarkdown(`# ${headline}`).body
  return block?.kind === 'heading' ? spansToText(block.content) : headline
}

function slugFrom(headline: string, edition: string): string {
  const slug = slugOf(headline, edition)
  if (slug === '') {
    throw new AppError(
      'BAD_USER_INPUT',
      `The headline "${headline}" gives no path. Name one with "slug:" in the front matter.`,
    )
  }
  return slug
}

function readText(file: SourceFile, format: ImportRequest['format'], appealPhrases: readonly string[]) {
  const parsed =
    format === 'markdown' ? parseMarkdown(file.text) : { body: parsePlainText(file.text), dropped: [], problems: [] }
  if (parsed.problems.length > 0) throw new AppError('BAD_USER_INPUT', parsed.problems.join('\n'))
  const { appeal, body } = takeAppeal(parsed.body, appealPhrases)
  const dateline: { places: string[]; body: Body } = takeDateline(body) ?? { places: [], body }
  return { appeal, ...dateline, dropped: parsed.dropped }
}

/** One after the other: the same name twice must find what the first made. */
async function inOrder<Item, Result>(items: readonly Item[], make: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await make(item))
  return results
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
