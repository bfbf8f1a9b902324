import { toGlobalId } from '../../../ids.ts'
import type { ContributorResolvers } from '../../types.generated.ts'

export const Contributor: ContributorResolvers = {
  id: ({ id }) => toGlobalId('Contributor', id),
  bios: ({ id }, _args, { biosOf }) => biosOf.load(id),
}
