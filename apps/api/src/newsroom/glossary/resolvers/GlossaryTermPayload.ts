import type { GlossaryTermPayloadResolvers } from './../../types.generated.ts'
export const GlossaryTermPayload: GlossaryTermPayloadResolvers = {
  /* Implement GlossaryTermPayload resolver logic here */
}
