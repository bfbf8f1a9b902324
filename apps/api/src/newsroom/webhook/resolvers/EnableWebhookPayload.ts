import type { EnableWebhookPayloadResolvers } from './../../types.generated.ts'
export const EnableWebhookPayload: EnableWebhookPayloadResolvers = {
  /* Implement EnableWebhookPayload resolver logic here */
}
