import type { TopicInputErrorResolvers } from '../../types.generated.ts'

export const TopicInputError: TopicInputErrorResolvers = {}
