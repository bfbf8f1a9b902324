import type { WebhookInputErrorResolvers } from './../../types.generated.ts'
export const WebhookInputError: WebhookInputErrorResolvers = {
  /* Implement WebhookInputError resolver logic here */
}
