import type { RecordReadResultResolvers } from '../../types.generated.ts'

export const RecordReadResult: RecordReadResultResolvers = {
  __resolveType: (result) => result.__typename,
}
