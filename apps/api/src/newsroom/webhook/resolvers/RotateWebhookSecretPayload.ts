import type { RotateWebhookSecretPayloadResolvers } from './../../types.generated.ts'
export const RotateWebhookSecretPayload: RotateWebhookSecretPayloadResolvers = {
  /* Implement RotateWebhookSecretPayload resolver logic here */
}
