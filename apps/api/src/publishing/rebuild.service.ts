import type { Database } from '@dateline/db'
import { authorise } from '../roles.ts'
import { articleTag, outletTag } from '../tags.ts'
import type { Viewer } from '../viewer.ts'
import { showAssets } from './assets.store.ts'
import { announcePurge } from './events.ts'
import { findLiveArticle, putLiveArticle } from './live.store.ts'
import {
  type ArticleRow,
  findTranslatedFrom,
  getRevision,
  getTimeZone,
  listCorrections,
  listEditions,
  lockPaths,
  lockPublished,
} from './newsroom.store.ts'
import { toLiveArticle } from './projection.ts'
import { referencesOf, shownAssets } from './references.rules.ts'
import { listKnownReferences, putReferences } from './references.store.ts'
import { recountTerms } from './search.store.ts'

/** Whoever publishes waits for the articles of one transaction. */
const articlesPerTransaction = 50

/**
 * Makes anew what `live` shows and finds of the public articles, from the revisions that are published. Readers are served
 * meanwhile; a run that was cut off is made up for by another. Returns how many articles there are.
 */
export async function rebuildLive(db: Database, viewer: Viewer): Promise<number> {
  authorise(viewer, 'outlet.configure')
  await db.transaction(async (tx) => putReferences(tx, await listKnownReferences(tx)))
  let rebuilt = 0
  let after: string | null = null
  do {
    const ids: string[] = await db.transaction((tx) => rebuildBatch(tx, after))
    rebuilt += ids.length
    after = ids.at(-1) ?? null
  } while (after !== null)
  for (const edition of await listEditions(db)) {
    await db.transaction(async (tx) => {
      await lockPaths(tx, edition)
      await recountTerms(tx, edition)
    })
  }
  await announcePurge(db, { changed: [outletTag], withdrawn: [] })
  return rebuilt
}

async function rebuildBatch(tx: Database, after: string | null): Promise<string[]> {
  // All articles before any paths, as whoever publishes does with one.
  const articles = await lockPublished(tx, after, articlesPerTransaction)
  for (const edition of new Set(articles.map(({ editionCode }) => editionCode).sort())) await lockPaths(tx, edition)
  const timeZone = await getTimeZone(tx)
  for (const article of articles) await rebuildArticle(tx, article, timeZone)
  return articles.map(({ id }) => id)
}

/** Shows a public article anew, as its published revision has it. Only while it can't be published. */
export async function rebuildArticle(tx: Database, article: ArticleRow, timeZone: string): Promise<void> {
  const { id, publishedRevision, publishedAt, modifiedAt } = article
  if (publishedRevision === null || publishedAt === null) throw new Error(`The article ${id} is public without a date.`)
  const revision = await getRevision(tx, id, publishedRevision)
  const before = await findLiveArticle(tx, id)
  const anew = toLiveArticle(article, revision, {
    publishedAt,
    modifiedAt: modifiedAt ?? publishedAt,
    timeZone,
    // Those that were written since are not public yet, and neither is a new slug.
    corrections: before?.corrections ?? (await listCorrections(tx, id)),
    translatedFrom: await findTranslatedFrom(tx, revision),
  })
  const row = before ? { ...anew, slug: before.slug, path: before.path } : anew
  await putReferences(tx, referencesOf(row))
  await showAssets(tx, articleTag(id), shownAssets(row))
  await putLiveArticle(tx, row)
}
