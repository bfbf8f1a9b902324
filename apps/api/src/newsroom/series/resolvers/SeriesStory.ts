import type { SeriesStoryResolvers } from '../../types.generated.ts'

export const SeriesStory: SeriesStoryResolvers = {
  story: ({ storyId }) => ({ id: storyId }),
}
