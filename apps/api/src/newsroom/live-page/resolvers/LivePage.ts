import { findPost } from '../../article/edited-posts.rules.ts'
import type { LivePageResolvers } from './../../types.generated.ts'
import { findPostWriter } from '../live-page.store.ts'
import { pagePosts } from '../page-posts.ts'

export const LivePage: LivePageResolvers = {
  state: ({ shown }) => (shown.liveState === 'ended' ? 'ENDED' : 'RUNNING'),
  revision: ({ shown }) => shown.number,
  posts: (page, { first, after }, { db }) => pagePosts(db, page, first, after ?? null),
  post: async ({ articleId, shown }, { id }, { db }) => {
    const post = findPost(shown.body, id)
    return post && { post, writer: await findPostWriter(db, articleId, id) }
  },
}
