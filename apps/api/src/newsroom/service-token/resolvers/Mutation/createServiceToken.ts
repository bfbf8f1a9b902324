import type { Scope } from '../../../../roles.ts'
import { toGrants } from '../../../member/grant-input.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { createServiceToken as create } from '../../service-token.service.ts'

export const createServiceToken: NonNullable<MutationResolvers['createServiceToken']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const scopes = input.scopes.map((scope) => scope.toLowerCase() as Scope)
  const result = await create(db, viewer, { ...input, scopes, grants: toGrants(input.grants) }, now)
  return result.ok
    ? { __typename: 'CreateServiceTokenSuccess', serviceToken: result.row, token: result.token }
    : { __typename: 'ServiceTokenInputError', message: result.message }
}
