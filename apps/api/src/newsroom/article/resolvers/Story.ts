import { toGlobalId } from '../../../ids.ts'
import type { StoryResolvers } from './../../types.generated.ts'
import { listArticlesOfStory } from '../article.store.ts'

export const Story: Pick<StoryResolvers, 'articles' | 'id' | '__isTypeOf'> = {
  id: ({ id }) => toGlobalId('Story', id),
  articles: ({ id }, _args, { db }) => listArticlesOfStory(db, id),
}
