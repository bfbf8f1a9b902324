import type { SourceResolvers } from '../../types.generated.ts'

export const Source: SourceResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
}
