import { toGlobalId } from '../../../ids.ts'
import { checkPageSize } from '../../../pagination.ts'
import { getRevision } from '../../../publishing/newsroom.store.ts'
import type { ArticleResolvers } from './../../types.generated.ts'
import { findRevision, listSteps } from '../article.store.ts'

export const Article: Pick<ArticleResolvers, 'createdAt'|'edition'|'id'|'isOriginal'|'latest'|'published'|'publishedAt'|'revision'|'revisions'|'slug'|'story'|'__isTypeOf'> = {
  id: ({ id }) => toGlobalId('Article', id),
  edition: ({ editionCode }) => editionCode,
  story: ({ storyId }) => ({ id: storyId }),
  latest: ({ id, latestRevision }, _args, { db }) => getRevision(db, id, latestRevision),
  published: ({ id, status, publishedRevision }, _args, { db }) =>
    status === 'published' && publishedRevision !== null ? getRevision(db, id, publishedRevision) : null,
  revision: ({ id }, { number }, { db }) => findRevision(db, id, number),
  revisions: async ({ id, latestRevision }, { first, before }, { db }) => {
    const numbers = await listSteps(db, id, before ?? latestRevision + 1, checkPageSize(first))
    return Promise.all(numbers.map((number) => getRevision(db, id, number)))
  },
}
