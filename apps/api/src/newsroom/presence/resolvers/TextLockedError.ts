import type { TextLockedErrorResolvers } from './../../types.generated.ts'
export const TextLockedError: TextLockedErrorResolvers = {
  /* Implement TextLockedError resolver logic here */
}
