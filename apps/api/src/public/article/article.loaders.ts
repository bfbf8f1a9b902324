import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { checkPageSize, fromCursor, fromNumberedCursor, numberedStart, start } from '../../pagination.ts'
import type { Shown } from '../../shown.ts'
import {
  articleTag,
  contributorTag,
  correctionsTag,
  listTag,
  searchTag,
  sectionTag,
  seriesTag,
  storyTag,
  topicTag,
} from '../../tags.ts'
import { countByMonth, countRoles, findDay, type Span } from './archive.store.ts'
import {
  type ArticleCard,
  type ArticleText,
  findGoneArticle,
  findMovedArticle,
  listLiveArticlesByIds,
  listLiveArticlesByStories,
  listLiveArticleTexts,
  listNewestOfEachSection,
  listRunningLivePages,
  listStoryByPath,
} from './article.store.ts'
import { type CorrectionRow, countCorrections, listCorrections } from './article-corrections.store.ts'
import { type ArticleFilter, countLiveArticles, listLiveArticles } from './article-list.store.ts'
import {
  findNeighbour,
  listFromOtherEditions,
  listRelatedByTopics,
  listTopicsWithArticles,
  listVersionsOf,
} from './article-relations.store.ts'

export type ArticlePage = { filter: ArticleFilter; rows: ArticleCard[]; hasNextPage: boolean }
export type CorrectionPage = { edition: string; rows: CorrectionRow[]; hasNextPage: boolean }
export type ArticleLoaders = ReturnType<typeof createArticleLoaders>

const noText: ArticleText = {
  body: [],
  appeal: null,
  sources: [],
  corrections: [],
  republicationNote: null,
  searchTitle: null,
  searchDescription: null,
  socialTitle: null,
  socialDescription: null,
  socialAssetId: null,
  relatedIds: [],
  translatedFrom: null,
}

/** Reads articles for one answer, and notes each that it shows. */
export function createArticleLoaders({ reads, slow }: { reads: Database; slow: Database }, shown: Shown) {
  const show = <Card extends ArticleCard>(card: Card): Card => {
    shown.add(articleTag(card.id))
    return card
  }
  const byId = new DataLoader<string, ArticleCard | null>(async (ids) => {
    const rows = new Map((await listLiveArticlesByIds(reads, ids)).map((row) => [row.id, show(row)]))
    return ids.map((id) => rows.get(id) ?? null)
  })
  const byStory = new DataLoader<string, ArticleCard[]>(async (storyIds) => {
    const rows = Map.groupBy(await listLiveArticlesByStories(reads, storyIds), (row) => row.storyId)
    return storyIds.map((id) => rows.get(id) ?? [])
  })
  const text = new DataLoader<string, ArticleText>(async (ids) => {
    const rows = new Map((await listLiveArticleTexts(reads, ids)).map((row) => [row.id, row]))
    // An article withdrawn between the two reads has no text to show any more.
    return ids.map((id) => rows.get(id) ?? noText)
  })

  return {
    byId,
    text,
    async versions(storyId: string): Promise<ArticleCard[]> {
      shown.add(storyTag(storyId))
      return (await byStory.load(storyId)).map(show)
    },
    /** With its story, since nearly everybody who asks for an article asks in which languages there is one. */
    async byPath(path: string) {
      const story = await listStoryByPath(reads, path)
      const article = story.find((each) => each.path === path)
      if (!article) return null
      byStory.prime(article.storyId, story)
      return show(article)
    },
    async movedTo(path: string) {
      const moved = await findMovedArticle(reads, path)
      if (moved) shown.add(articleTag(moved.id))
      return moved
    },
    async gone(path: string) {
      const gone = await findGoneArticle(reads, path)
      if (gone) shown.add(articleTag(gone.articleId))
      return gone
    },
    async page(filter: ArticleFilter, first: number, after: string | null): Promise<ArticlePage> {
      const size = checkPageSize(first)
      shown.add(...membershipTags(filter))
      const rows = await listLiveArticles(reads, filter, after === null ? start : fromCursor(after), size + 1)
      return { filter, rows: rows.slice(0, size).map(show), hasNextPage: rows.length > size }
    },
    async corrections(edition: string, first: number, after: string | null): Promise<CorrectionPage> {
      const size = checkPageSize(first)
      shown.add(correctionsTag(edition))
      const place = after === null ? numberedStart : fromNumberedCursor(after)
      const rows = await listCorrections(reads, edition, place, size + 1)
      const page = rows.slice(0, size)
      for (const { article } of page) show(article)
      return { edition, rows: page, hasNextPage: rows.length > size }
    },
    countCorrections: (edition: string) => countCorrections(slow, edition),
    count: (filter: ArticleFilter) => countLiveArticles(slow, filter),
    async months(edition: string, timeZone: string, within: Span | null) {
      shown.add(listTag(edition))
      return (await countByMonth(slow, edition, timeZone, within)).map((month) => ({ ...month, edition }))
    },
    async day(edition: string, span: Span) {
      shown.add(listTag(edition))
      return findDay(reads, edition, span)
    },
    rolesOf: (contributorId: string) => countRoles(slow, contributorId),
    async topicsOf(edition: string): Promise<ReadonlySet<string>> {
      // An article that stays where it is in every list may be about something else from now on.
      shown.add(searchTag(edition))
      return new Set(await listTopicsWithArticles(slow, edition))
    },
    async neighbour(article: ArticleCard, side: 'next' | 'previous') {
      if (article.seriesId) shown.add(seriesTag(article.seriesId, article.editionCode))
      const found = await findNeighbour(reads, article, side)
      return found && show(found)
    },
    /** What the newsroom has chosen, then what is about the same topics. */
    async related(article: ArticleCard, chosenIds: readonly string[], limit: number): Promise<ArticleCard[]> {
      const { id, storyId, editionCode, topicIds } = article
      shown.add(...topicIds.map((topicId) => topicTag(topicId, editionCode)))
      const versions = chosenIds.length === 0 ? [] : await listVersionsOf(reads, chosenIds, editionCode)
      const chosen = await byId.loadMany(chosenIds)
      const stories = chosen.flatMap((each) => (each instanceof Error || each === null ? [] : [each.storyId]))
      const first = stories.flatMap((story) => versions.find((version) => version.storyId === story) ?? [])
      const missing = limit - first.length
      const similar = missing > 0 ? await listRelatedByTopics(reads, { id, editionCode, topicIds }, limit) : []
      const known = new Set([storyId, ...first.map((each) => each.storyId)])
      return [...first, ...similar.filter((each) => !known.has(each.storyId))].slice(0, limit).map(show)
    },
    async running(edition: string) {
      shown.add(listTag(edition))
      return (await listRunningLivePages(reads, edition)).map(show)
    },
    /** What comes or goes in any edition can change it: `editions` are all of them. */
    async fromOtherEditions(edition: string, limit: number, editions: readonly { code: string }[]) {
      shown.add(...editions.map(({ code }) => listTag(code)))
      return (await listFromOtherEditions(reads, edition, limit)).map(show)
    },
    async newestOfEachSection(edition: string, limit: number) {
      return (await listNewestOfEachSection(reads, edition, limit)).map(show)
    },
  }
}

/** The tags of the lists in which an article's coming and going shows: of those that are narrowed, the narrowest. */
function membershipTags(filter: ArticleFilter): string[] {
  const { edition, sectionId, topicId, contributorId, seriesId, translatedInto } = filter
  const own = [
    seriesId && seriesTag(seriesId, edition),
    topicId && topicTag(topicId, edition),
    contributorId && contributorTag(contributorId, edition),
    sectionId && sectionTag(sectionId, edition),
  ].find((tag) => tag !== undefined)
  return [own ?? listTag(edition), ...(translatedInto ? [listTag(translatedInto)] : [])]
}
