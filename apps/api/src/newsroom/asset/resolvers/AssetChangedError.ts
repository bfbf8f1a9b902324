import type { AssetChangedErrorResolvers } from '../../types.generated.ts'

export const AssetChangedError: AssetChangedErrorResolvers = {}
