import type { ResolutionResolvers } from '../../types.generated.ts'

export const Resolution: ResolutionResolvers = {
  __resolveType: (found) => found.__typename,
}
