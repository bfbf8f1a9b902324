import type { SectionFacetResolvers } from './../../types.generated.ts'
export const SectionFacet: SectionFacetResolvers = {
  /* Implement SectionFacet resolver logic here */
}
