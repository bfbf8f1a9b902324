import type { YearFacetResolvers } from './../../types.generated.ts'
export const YearFacet: YearFacetResolvers = {
  /* Implement YearFacet resolver logic here */
}
