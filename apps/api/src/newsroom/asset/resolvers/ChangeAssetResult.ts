import type { ChangeAssetResultResolvers } from '../../types.generated.ts'

export const ChangeAssetResult: ChangeAssetResultResolvers = {}
