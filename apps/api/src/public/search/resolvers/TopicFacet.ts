import type { TopicFacetResolvers } from './../../types.generated.ts'
export const TopicFacet: TopicFacetResolvers = {
  /* Implement TopicFacet resolver logic here */
}
