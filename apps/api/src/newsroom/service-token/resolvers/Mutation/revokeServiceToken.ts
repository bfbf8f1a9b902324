import { idOf } from '../../../../ids.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { revokeServiceToken as revoke } from '../../service-token.service.ts'

export const revokeServiceToken: NonNullable<MutationResolvers['revokeServiceToken']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ serviceToken: await revoke(db, viewer, idOf('ServiceToken', input.id), now) })
