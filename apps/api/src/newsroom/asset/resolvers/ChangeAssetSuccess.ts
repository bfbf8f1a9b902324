import type { ChangeAssetSuccessResolvers } from '../../types.generated.ts'

export const ChangeAssetSuccess: ChangeAssetSuccessResolvers = {}
