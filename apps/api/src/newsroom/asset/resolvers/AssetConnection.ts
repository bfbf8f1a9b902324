import type { AssetConnectionResolvers } from '../../types.generated.ts'

export const AssetConnection: AssetConnectionResolvers = {}
