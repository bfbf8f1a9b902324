import type { ChangeWebhookSuccessResolvers } from './../../types.generated.ts'
export const ChangeWebhookSuccess: ChangeWebhookSuccessResolvers = {
  /* Implement ChangeWebhookSuccess resolver logic here */
}
