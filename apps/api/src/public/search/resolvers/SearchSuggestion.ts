import type { SearchSuggestionResolvers } from './../../types.generated.ts'
export const SearchSuggestion: SearchSuggestionResolvers = {
  /* Implement SearchSuggestion resolver logic here */
}
