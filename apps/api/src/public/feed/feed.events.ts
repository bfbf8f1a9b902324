import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { EditionRow } from '../reference/reference.store.ts'
import type {
  ArticleChangedMapper,
  ArticlePublishedMapper,
  ArticleWithdrawnMapper,
  EditionFollowedMapper,
  LiveArticleEventMapper,
} from './feed.mappers.ts'
import { type Change, findArticleState, findNewestChange, listChanges } from './feed.store.ts'

/**
 * What happened, as the root of a subscription's answer. All who follow the same from the same place get the same object,
 * so that what is made of it can be kept by it.
 */
export type FeedEvent = {
  /** Its place in the order of all events, by which a subscriber goes on. */
  place: number
  isLast: boolean
}

type Published =
  | ({ __typename: 'EditionFollowed' } & EditionFollowedMapper)
  | ({ __typename: 'ArticlePublished' } & ArticlePublishedMapper)
  | ({ __typename: 'ArticleChanged' } & ArticleChangedMapper)
  | ({ __typename: 'ArticleWithdrawn' } & ArticleWithdrawnMapper)

type PublishedEvent = FeedEvent & { published: Published }
type ArticleEvent = FeedEvent & { liveArticle: LiveArticleEventMapper }

/** Who has missed more than this loads all anew: that is less than being told one by one. */
const mostMissed = 50

/** What happened in an edition after a place; how things stand, when that place can't be known. */
export async function readEditionEvents(
  db: Database,
  edition: EditionRow,
  after: number | null,
): Promise<PublishedEvent[]> {
  const missed = after === null ? null : await listMissed(db, edition.code, after)
  if (missed)
    return missed.map((change) => ({ place: change.number, isLast: false, published: toPublished(change, after) }))
  const place = await findNewestChange(db, edition.code)
  return [{ place, isLast: false, published: { __typename: 'EditionFollowed', edition } }]
}

/** Null when there was never such a place (a store that was set back has forgotten some), and when it is too much. */
async function listMissed(db: Database, edition: string, after: number): Promise<Change[] | null> {
  const changes = await listChanges(db, edition, after, mostMissed + 2)
  const isKnown = after === 0 || changes.length > 0
  const missed = changes.filter(({ number }) => number > after)
  return isKnown && missed.length <= mostMissed ? missed : null
}

function toPublished({ articleId, article, gone, appeared }: Change, after: number | null): Published {
  if (!article) return { __typename: 'ArticleWithdrawn', articleId, gone }
  return { __typename: appeared > (after ?? 0) ? 'ArticlePublished' : 'ArticleChanged', article }
}

/** An article as it is, unless the subscriber has it so already. */
export async function readArticleEvents(db: Database, id: string, after: number | null): Promise<ArticleEvent[]> {
  const state = await findArticleState(db, id)
  if (!state) throw noSuchArticle()
  const { number, article, gone } = state
  if (article && number === after) return []
  return [{ place: number, isLast: article === null, liveArticle: { article, gone } }]
}

export function noSuchArticle(): AppError {
  return new AppError('NOT_FOUND', 'No public article has this id, and none had.')
}
