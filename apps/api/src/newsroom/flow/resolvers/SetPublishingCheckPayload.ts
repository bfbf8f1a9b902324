import type { SetPublishingCheckPayloadResolvers } from './../../types.generated.ts'
export const SetPublishingCheckPayload: SetPublishingCheckPayloadResolvers = {
  /* Implement SetPublishingCheckPayload resolver logic here */
}
