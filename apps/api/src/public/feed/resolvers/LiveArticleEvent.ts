import type { LiveArticleEventResolvers } from '../../types.generated.ts'

export const LiveArticleEvent: LiveArticleEventResolvers = {}
