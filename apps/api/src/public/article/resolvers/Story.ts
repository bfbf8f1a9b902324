import { toGlobalId } from '../../../ids.ts'
import type { StoryResolvers } from '../../types.generated.ts'
import { listVersions } from '../list-versions.ts'

export const Story: StoryResolvers = {
  id: (story) => toGlobalId('Story', story.id),
  articles: (story, _args, context) => listVersions(context, story.id),
  original: async (story, _args, context) =>
    (await listVersions(context, story.id)).find((article) => article.isOriginal) ?? null,
}
