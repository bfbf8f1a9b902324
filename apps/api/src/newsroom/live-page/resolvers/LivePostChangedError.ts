import type { LivePostChangedErrorResolvers } from './../../types.generated.ts'

export const LivePostChangedError: LivePostChangedErrorResolvers = {}
