import type { BoardStoryResolvers } from './../../types.generated.ts'

export const BoardStory: BoardStoryResolvers = {
  story: ({ storyId }) => ({ id: storyId }),
  headline: ({ original }) => original?.headline ?? null,
}
