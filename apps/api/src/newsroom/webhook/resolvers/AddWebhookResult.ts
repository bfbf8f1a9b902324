import type { AddWebhookResultResolvers } from './../../types.generated.ts'
export const AddWebhookResult: AddWebhookResultResolvers = {
  /* Implement AddWebhookResult union logic here */
}
