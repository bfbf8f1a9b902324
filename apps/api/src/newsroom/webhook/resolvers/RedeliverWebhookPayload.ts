import type { RedeliverWebhookPayloadResolvers } from './../../types.generated.ts'
export const RedeliverWebhookPayload: RedeliverWebhookPayloadResolvers = {
  /* Implement RedeliverWebhookPayload resolver logic here */
}
