import type { DraftPayloadResolvers } from './../../types.generated.ts'
export const DraftPayload: DraftPayloadResolvers = {}
