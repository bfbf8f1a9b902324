import type { AssetEdgeResolvers } from '../../types.generated.ts'

export const AssetEdge: AssetEdgeResolvers = {}
