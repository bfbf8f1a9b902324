import type { AppealPayloadResolvers } from './../../types.generated.ts'
export const AppealPayload: AppealPayloadResolvers = {
  /* Implement AppealPayload resolver logic here */
}
