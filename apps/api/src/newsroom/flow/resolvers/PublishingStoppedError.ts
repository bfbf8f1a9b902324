import type { PublishingStoppedErrorResolvers } from './../../types.generated.ts'
export const PublishingStoppedError: PublishingStoppedErrorResolvers = {
  /* Implement PublishingStoppedError resolver logic here */
}
