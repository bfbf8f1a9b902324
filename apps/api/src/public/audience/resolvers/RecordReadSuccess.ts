import type { RecordReadSuccessResolvers } from '../../types.generated.ts'

export const RecordReadSuccess: RecordReadSuccessResolvers = {}
