import type { DisableWebhookPayloadResolvers } from './../../types.generated.ts'
export const DisableWebhookPayload: DisableWebhookPayloadResolvers = {
  /* Implement DisableWebhookPayload resolver logic here */
}
