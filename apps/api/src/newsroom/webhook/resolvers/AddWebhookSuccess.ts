import type { AddWebhookSuccessResolvers } from './../../types.generated.ts'
export const AddWebhookSuccess: AddWebhookSuccessResolvers = {
  /* Implement AddWebhookSuccess resolver logic here */
}
