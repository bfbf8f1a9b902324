import type { TopicNameResolvers } from '../../types.generated.ts'

export const TopicName: TopicNameResolvers = {
  edition: ({ editionCode }) => editionCode,
}
