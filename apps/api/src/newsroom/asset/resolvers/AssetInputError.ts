import type { AssetInputErrorResolvers } from '../../types.generated.ts'

export const AssetInputError: AssetInputErrorResolvers = {}
