import type { WebhookAttemptResolvers } from './../../types.generated.ts'
export const WebhookAttempt: WebhookAttemptResolvers = {
  /* Implement WebhookAttempt resolver logic here */
}
