import type { QueryResolvers } from '../../../types.generated.ts'
import { mediaTopics as all } from '../../media-topics.ts'

export const mediaTopics: NonNullable<QueryResolvers['mediaTopics']> = () => [...all]
