import type { SeeMentionsPayloadResolvers } from './../../types.generated.ts'
export const SeeMentionsPayload: SeeMentionsPayloadResolvers = {}
