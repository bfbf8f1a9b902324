import type { LiveViewFragment } from '#gql'
import { olderPath } from '#lib/paths.ts'
import type { Words } from '#words/words.ts'
import { LiveStatus } from './live-status.tsx'
import { Post } from './post.tsx'

type Props = { live: LiveViewFragment; path: string; words: Words; timeZone: string }

/** Posts from a cursor on, with the way to the newest ones over and under them. */
export function OlderPosts({ live, path, words, timeZone }: Props) {
  const { nodes, pageInfo } = live.posts
  return (
    <div className="live">
      <LiveStatus live={live} path={path} isOlder words={words} timeZone={timeZone} />
      <div className="body posts">
        {nodes.map((post, index) => (
          <Post key={post.id} post={post} path={path} above={nodes[index - 1]} setting={{ words, timeZone }} />
        ))}
      </div>
      <nav className="pager" aria-label={words.pages}>
        <a href={path}>{words.live.newestPosts}</a>
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <a href={olderPath(path, pageInfo.endCursor)} rel="next">
            {words.live.olderPosts}
          </a>
        )}
      </nav>
    </div>
  )
}
