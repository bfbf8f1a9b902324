import type { KindFacetResolvers } from '../../types.generated.ts'

export const KindFacet: KindFacetResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
}
