import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { showAssets } from '../../publishing/assets.store.ts'
import { announcePurge } from '../../publishing/events.ts'
import { getTimeZone } from '../../publishing/newsroom.store.ts'
import { putReferences } from '../../publishing/references.store.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { hasOutlet, lockOutlet } from '../outlet/outlet.store.ts'
import { streamBatches } from './batch.stream.ts'
import { makeContributors, makeSeries, makeTopics } from './cast.rules.ts'
import { analyzeCopied, buildSearchIndexes, copyBatch, dropSearchIndexes } from './copy.store.ts'
import {
  addContributors,
  addSeries,
  addTopics,
  findGenerated,
  listEditionsAndSections,
  listOldestAssets,
  noteGenerated,
} from './generate.store.ts'
import type { Cast } from './story.rules.ts'
import type { Lexemes } from './vectors.ts'

export type GenerateRequest = { articles: number; seed: number }
export type GenerateResult = { isNew: boolean; articles: number }

/** A COPY waits for the network twice, so that small batches take longer; large ones take memory. */
const articlesPerBatch = 2000
/** Batches that are written at the same time, each over a connection of its own. */
const writers = 2

/**
 * Fills the outlet with made-up public articles, to see how it does with many. The same seed makes the same articles.
 * A run that was cut off is finished by the next one.
 */
export async function generateArticles(
  db: Database,
  viewer: Viewer,
  request: GenerateRequest,
  now: Date,
  onProgress: (written: number) => void = () => {},
): Promise<GenerateResult> {
  if (viewer.kind !== 'operator') throw new AppError('FORBIDDEN', 'Only administrators may fill the outlet.')
  const cast = await db.transaction((tx) => begin(tx, actorOf(viewer), request, now))
  if (cast === null) {
    // Another run may have been killed between dropping and building them.
    await buildSearchIndexes(db)
    return { isNew: false, articles: request.articles }
  }

  await dropSearchIndexes(db, request.articles)
  const lexemes: Lexemes = new Map()
  let written = 0
  const batches = streamBatches(cast, request.articles, articlesPerBatch)
  const write = async () => {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      const batch = next.value
      await db.transaction((tx) => copyBatch(tx, batch, lexemes))
      written += batch.articles
      onProgress(written)
    }
  }
  try {
    await Promise.all(Array.from({ length: writers }, write))
  } finally {
    await batches.return(undefined)
    await buildSearchIndexes(db)
  }
  await db.transaction(async (tx) => {
    await noteGenerated(tx, 'finished', { at: now, actor: actorOf(viewer), ...request })
    await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
  })
  await analyzeCopied(db)
  return { isNew: true, articles: written }
}

/** What the articles will be made of, in both stores; null when they are all there already. */
async function begin(tx: Database, actor: string, request: GenerateRequest, at: Date): Promise<Cast | null> {
  await lockOutlet(tx)
  if (!(await hasOutlet(tx))) {
    throw new AppError(
      'CONFLICT',
      'There is no outlet yet to make articles for. Set one up first: pnpm newsroom settings FILE',
    )
  }
  const { seed, articles } = request
  const known = await findGenerated(tx, seed)
  if (known && known.articles !== articles) {
    throw new AppError(
      'CONFLICT',
      `Seed ${seed} was used here for ${known.articles} articles. Name that number, or another --seed for more.`,
    )
  }
  if (known?.isFinished) return null
  if (!known) await noteGenerated(tx, 'begun', { at, actor, seed, articles })

  const { editions, sections } = await listEditionsAndSections(tx)
  const topics = await addTopics(tx, makeTopics(seed, editions))
  const contributorIds = await addContributors(tx, makeContributors(seed))
  const seriesIds = await addSeries(tx, makeSeries(seed, editions, articles))
  await putReferences(tx, { topicIds: [...new Set(topics.map(({ id }) => id))], contributorIds, seriesIds })
  const assetIds = await listOldestAssets(tx)
  await showAssets(tx, `generated:${seed}`, assetIds)
  return {
    seed,
    editions,
    sections,
    timeZone: await getTimeZone(tx),
    places: topics.filter(({ kind }) => kind === 'place'),
    topics: topics.filter(({ kind }) => kind !== 'place'),
    contributorIds,
    seriesIds,
    assetIds,
  }
}
