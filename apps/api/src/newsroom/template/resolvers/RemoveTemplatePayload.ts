import type { RemoveTemplatePayloadResolvers } from './../../types.generated.ts'
export const RemoveTemplatePayload: RemoveTemplatePayloadResolvers = {}
