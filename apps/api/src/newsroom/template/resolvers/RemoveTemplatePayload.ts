import type { RemoveTemplatePayloadResolvers } from './../../types.generated.ts'
export const RemoveTemplatePayload: RemoveTemplatePayloadResolvers = {
  /* Implement RemoveTemplatePayload resolver logic here */
}
