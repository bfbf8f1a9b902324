import { toGlobalId } from '../../../ids.ts'
import type { ContributorResolvers } from '../../types.generated.ts'

export const Contributor: ContributorResolvers = {
  id: (contributor) => toGlobalId('Contributor', contributor.id),
}
