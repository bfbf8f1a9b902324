import type { MediaTopicResolvers } from '../../types.generated.ts'

export const MediaTopic: MediaTopicResolvers = {}
