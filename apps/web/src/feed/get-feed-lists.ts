import { FeedEditionsDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { getListings } from '#list/listings.ts'
import type { FeedList } from './opml.ts'

/** What has feeds, edition by edition. */
export async function getFeedLists(): Promise<{ name: string; lists: FeedList[] }> {
  const { outlet, editions } = await query(FeedEditionsDocument, {})
  const lists: FeedList[] = []
  for (const { code, name } of editions) {
    const found = await getListings(code)
    if (found) lists.push({ ...found, language: code, name })
  }
  return { name: outlet.name, lists }
}
