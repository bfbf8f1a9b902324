import { Body } from '#body/body.tsx'
import type { LiveViewFragment } from '#gql'
import { olderPath } from '#lib/paths.ts'
import type { Words } from '#words/words.ts'
import { KeyEvents } from './key-events.tsx'
import { LiveStatus } from './live-status.tsx'
import { Post } from './post.tsx'

type Props = {
  live: LiveViewFragment
  /** The article's. */
  path: string
  /** The places that the article was reported from. */
  dateline: readonly string[]
  words: Words
  timeZone: string
}

/** A live page in the place of an article's text: what stands over the posts, and the newest of them. */
export function LivePage({ live, path, dateline, words, timeZone }: Props) {
  const setting = { words, timeZone }
  const { nodes, pageInfo } = live.posts
  // One that is pinned stands over the others, and not among them.
  const posts = nodes.filter(({ pinned }) => !pinned)
  const { newPosts } = words.live
  return (
    <dl-live
      className="live"
      data-state={live.state === 'RUNNING' ? 'running' : 'ended'}
      data-changes={`${path}/changes`}
      data-one={newPosts.one}
      data-other={newPosts.other}
    >
      <LiveStatus live={live} path={path} words={words} timeZone={timeZone} />
      <p className="live-follows" hidden>
        {words.live.follows}
      </p>
      <div className="live-intro" data-part="intro">
        {(live.intro.length > 0 || dateline.length > 0) && (
          <Body blocks={live.intro} setting={setting} dateline={dateline} />
        )}
        <KeyEvents live={live} path={path} setting={setting} />
      </div>
      <div className="live-new" role="status" />
      <div className="body posts" data-part="pinned">
        {live.pinned.map((post) => (
          <Post key={post.id} post={post} path={path} setting={setting} isPinned />
        ))}
      </div>
      <div className="body posts" data-part="posts">
        {posts.map((post, index) => (
          <Post key={post.id} post={post} path={path} above={posts[index - 1]} setting={setting} />
        ))}
      </div>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <nav className="pager" aria-label={words.pages}>
          <a href={olderPath(path, pageInfo.endCursor)} rel="next">
            {words.live.olderPosts}
          </a>
        </nav>
      )}
    </dl-live>
  )
}
