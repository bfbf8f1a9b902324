import type { ServiceTokenInputErrorResolvers } from './../../types.generated.ts'
export const ServiceTokenInputError: ServiceTokenInputErrorResolvers = {}
