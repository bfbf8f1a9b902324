import { toGlobalId } from '../../../ids.ts'
import type { StoryResolvers } from './../../types.generated.ts'
import { listArticlesOfStory } from '../article.store.ts'

export const Story: StoryResolvers = {
  id: ({ id }) => toGlobalId('Story', id),
  articles: ({ id }, _args, { db }) => listArticlesOfStory(db, id),
}
