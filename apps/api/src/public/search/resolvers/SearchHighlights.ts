import type { SearchHighlightsResolvers } from './../../types.generated.ts'
export const SearchHighlights: SearchHighlightsResolvers = {
  /* Implement SearchHighlights resolver logic here */
}
