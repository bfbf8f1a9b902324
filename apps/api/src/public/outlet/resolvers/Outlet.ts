import { AppError } from '../../../errors.ts'
import { toGlobalId } from '../../../ids.ts'
import type { OutletResolvers } from '../../types.generated.ts'

export const Outlet: Pick<
  OutletResolvers,
  | 'address'
  | 'bankAccount'
  | 'defaultEdition'
  | 'email'
  | 'id'
  | 'licence'
  | 'links'
  | 'name'
  | 'phone'
  | 'publisher'
  | 'timeZone'
  | '__isTypeOf'
> = {
  id: (outlet) => toGlobalId('Outlet', String(outlet.id)),
  defaultEdition: (outlet, _args, { reference }) => {
    const { edition, editions } = reference.current()
    const found = edition(outlet.defaultEdition) ?? editions[0]
    if (!found)
      throw new AppError('NOT_FOUND', 'This outlet has no edition yet. Make one with `pnpm newsroom settings FILE`.')
    return found
  },
}
