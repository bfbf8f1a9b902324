import type { TopicResultResolvers } from '../../types.generated.ts'

export const TopicResult: TopicResultResolvers = {}
