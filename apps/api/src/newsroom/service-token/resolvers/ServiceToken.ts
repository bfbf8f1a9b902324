import { toGlobalId } from '../../../ids.ts'
import type { Scope } from '../../../roles.ts'
import type { ServiceTokenResolvers } from './../../types.generated.ts'

export const ServiceToken: ServiceTokenResolvers = {
  id: ({ id }) => toGlobalId('ServiceToken', id),
  scopes: ({ scopes }) => scopes.map((scope) => scope.toUpperCase() as Uppercase<Scope>),
}
