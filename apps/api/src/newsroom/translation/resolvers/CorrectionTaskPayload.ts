import type { CorrectionTaskPayloadResolvers } from './../../types.generated.ts'
export const CorrectionTaskPayload: CorrectionTaskPayloadResolvers = {
  /* Implement CorrectionTaskPayload resolver logic here */
}
