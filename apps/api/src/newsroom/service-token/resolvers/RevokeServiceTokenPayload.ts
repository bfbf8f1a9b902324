import type { RevokeServiceTokenPayloadResolvers } from './../../types.generated.ts'
export const RevokeServiceTokenPayload: RevokeServiceTokenPayloadResolvers = {}
