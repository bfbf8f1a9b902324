import type { FocalPointResolvers } from '../../types.generated.ts'

export const FocalPoint: FocalPointResolvers = {}
