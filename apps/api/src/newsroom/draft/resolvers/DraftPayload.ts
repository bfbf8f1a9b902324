import type { DraftPayloadResolvers } from './../../types.generated.ts'
export const DraftPayload: DraftPayloadResolvers = {
  /* Implement DraftPayload resolver logic here */
}
