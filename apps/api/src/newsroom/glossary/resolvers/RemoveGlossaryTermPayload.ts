import type { RemoveGlossaryTermPayloadResolvers } from './../../types.generated.ts'
export const RemoveGlossaryTermPayload: RemoveGlossaryTermPayloadResolvers = {
  /* Implement RemoveGlossaryTermPayload resolver logic here */
}
