import type { LiveArticle } from '../../publishing/live.store.ts'
import { placesOfCorrections, rolesOf, toLiveArticle } from '../../publishing/projection.ts'
import { shownAssets } from '../../publishing/references.rules.ts'
import { countTerms, type SearchSource, toSearchSource } from '../../publishing/search.rules.ts'
import { articleTag } from '../../tags.ts'
import { type Batch, type CopiedName, type CopiedRow, copied, toCopyText } from './copy.store.ts'
import { createRandom } from './random.ts'
import { type Cast, type MadeStory, makeStory } from './story.rules.ts'

/** The newest article's time: fixed, so that a seed's times are the same whenever it is used. */
const newest = Date.UTC(2026, 9, 31, 18)
const tenYears = 10 * 365.25 * 86_400_000

type Rows = { [Name in CopiedName]: CopiedRow<Name>[] }

/** All stories of a seed, the oldest first, in batches of about `size` articles. */
export function* makeBatches(cast: Cast, articles: number, size: number): Generator<Batch> {
  let made = 0
  for (let number = 0; made < articles; ) {
    const rows = Object.fromEntries(Object.keys(copied).map((name) => [name, []])) as unknown as Rows
    const sources: SearchSource[] = []
    const before = made
    // Articles point to none outside their batch: it may not be written yet.
    const earlier = new Map<string, string>()
    while (made < articles && made - before < size) {
      const story = makeStory(
        cast,
        createRandom(cast.seed, number),
        number,
        timeOf(1 - made / articles, number),
        articles - made,
        earlier,
      )
      for (const live of addRows(rows, story, cast.timeZone)) sources.push(toSearchSource(live))
      for (const { article } of story.articles) earlier.set(article.editionCode, article.id)
      made += story.articles.length
      number += 1
    }
    yield {
      articles: made - before,
      firstStoryId: rows.story[0]?.id ?? '',
      texts: toTexts(rows),
      search: { sources, terms: countTerms(sources) },
    }
  }
}

/** When a story was told: the nearer to today, the more of them. `age` runs from 1, the oldest, to 0. */
function timeOf(age: number, number: number): Date {
  const aboutNoon = ((number * 7919) % 28_800_000) - 14_400_000
  return new Date(Math.min(newest, Math.round(newest - tenYears * age ** 1.3 + aboutNoon)))
}

function addRows(rows: Rows, { id, createdAt, articles }: MadeStory, timeZone: string): LiveArticle[] {
  const shown: LiveArticle[] = []
  rows.story.push({ id, embargoedUntil: null, createdAt })
  for (const { article, revisions, times, corrections } of articles) {
    rows.article.push(article)
    for (const { placeIds, topicIds, credits, relatedIds, ...revision } of revisions) {
      rows.revision.push(revision)
      const revisionId = revision.id
      for (const [position, topicId] of placeIds.entries()) rows.revisionPlace.push({ revisionId, position, topicId })
      for (const [position, topicId] of topicIds.entries()) rows.revisionTopic.push({ revisionId, position, topicId })
      for (const [position, credit] of credits.entries()) rows.revisionCredit.push({ revisionId, position, ...credit })
      for (const [position, articleId] of relatedIds.entries())
        rows.revisionRelated.push({ revisionId, position, articleId })
    }
    rows.correction.push(...corrections)
    const newestRevision = revisions.at(-1)
    if (!newestRevision) continue
    const source = newestRevision.sourceRevisionId === null ? undefined : articles[0]?.revisions[0]
    const translatedFrom = source
      ? { articleId: source.articleId, revision: source.number, at: source.createdAt.toISOString() }
      : null
    const live = toLiveArticle(article, newestRevision, {
      ...times,
      timeZone,
      corrections: corrections.map(({ at, text, concerned }) => ({
        at: at.toISOString(),
        text,
        concerned: concerned ?? null,
      })),
      translatedFrom,
    })
    rows.liveArticle.push(live)
    shown.push(live)
    for (const assetId of shownAssets(live)) rows.liveAssetUse.push({ assetId, usedBy: articleTag(article.id) })
    const { editionCode, publishedAt, sectionId } = live
    for (const topicId of new Set([...live.topicIds, ...live.placeIds]))
      rows.liveArticleTopic.push({ topicId, editionCode, publishedAt, articleId: article.id, sectionId })
    for (const each of rolesOf(live.credits))
      rows.liveArticleContributor.push({ ...each, editionCode, publishedAt, articleId: article.id })
    rows.liveArticleCorrection.push(...placesOfCorrections(live))
  }
  return shown
}

function toTexts(rows: Rows): Batch['texts'] {
  const toBytes = <Name extends CopiedName>(name: Name) => new TextEncoder().encode(toCopyText(name, rows[name]))
  return Object.fromEntries(
    (Object.keys(copied) as CopiedName[]).map((name) => [name, toBytes(name)]),
  ) as Batch['texts']
}
