import type { TopicSuccessResolvers } from '../../types.generated.ts'

export const TopicSuccess: TopicSuccessResolvers = {}
