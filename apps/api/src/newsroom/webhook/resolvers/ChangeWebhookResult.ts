import type { ChangeWebhookResultResolvers } from './../../types.generated.ts'
export const ChangeWebhookResult: ChangeWebhookResultResolvers = {
  /* Implement ChangeWebhookResult union logic here */
}
