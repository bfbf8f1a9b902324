import type { TopicChangedErrorResolvers } from '../../types.generated.ts'

export const TopicChangedError: TopicChangedErrorResolvers = {}
