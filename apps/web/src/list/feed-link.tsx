import { feedAddresses } from '#lib/feed-links.ts'
import type { Words } from '#words/words.ts'

/** The feed of a list, for people who follow it. */
export function FeedLink({ path, words }: { path: string; words: Words }) {
  return (
    <p className="list-feed">
      <a href={feedAddresses(path).xml} type="application/rss+xml" rel="alternate">
        {words.lists.follow}
      </a>
    </p>
  )
}
