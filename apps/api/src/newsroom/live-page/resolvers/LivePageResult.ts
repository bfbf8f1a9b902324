import type { LivePageResultResolvers } from './../../types.generated.ts'
export const LivePageResult: LivePageResultResolvers = {
  /* Implement LivePageResult union logic here */
}
