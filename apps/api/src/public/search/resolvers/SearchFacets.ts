import type { SearchFacetsResolvers } from './../../types.generated.ts'
export const SearchFacets: SearchFacetsResolvers = {
  /* Implement SearchFacets resolver logic here */
}
