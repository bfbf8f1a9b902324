import type { LivePost } from '@dateline/content'
import { pageOfPosts } from '../../../live-posts.ts'
import { checkPageSize } from '../../../pagination.ts'
import { toBodyBlock } from '../../body/to-body-block.ts'
import type { LivePageResolvers } from '../../types.generated.ts'

export const LivePage: LivePageResolvers = {
  state: ({ article }) => (article.liveState === 'ended' ? 'ENDED' : 'RUNNING'),
  intro: ({ article, body }) =>
    body.filter(({ kind }) => kind !== 'live_post').map((block) => toBodyBlock(block, article.editionCode)),
  posts: ({ article, posts }, { first, after, since }) => ({
    ...pageOfPosts(posts, checkPageSize(first), after ?? null, since ?? null),
    edition: article.editionCode,
  }),
  pinned: ({ article, posts }) => shownIn(article.editionCode, posts, ({ pinned }) => pinned === true),
  keyEvents: ({ article, posts }) => shownIn(article.editionCode, posts, ({ keyEvent }) => keyEvent === true),
  updatedAt: ({ article, posts }) => {
    const newest = new Date(posts[0]?.at ?? 0)
    return newest > article.modifiedAt ? newest : article.modifiedAt
  },
}

function shownIn(edition: string, posts: readonly LivePost[], which: (post: LivePost) => boolean) {
  return posts.filter(which).map((block) => ({ block, edition }))
}
