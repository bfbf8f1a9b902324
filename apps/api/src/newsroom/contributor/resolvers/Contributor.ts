import type { ContributorRole } from '@dateline/db'
import { toGlobalId } from '../../../ids.ts'
import type { ContributorResolvers } from '../../types.generated.ts'

export const Contributor: ContributorResolvers = {
  id: ({ id }) => toGlobalId('Contributor', id),
  roles: ({ roles }) => roles.map((role) => role.toUpperCase() as Uppercase<ContributorRole>),
  bios: ({ id }, _args, { contributors }) => contributors.biosOf.load(id),
  articles: ({ id }, _args, { contributors }) => contributors.articlesOf.load(id),
  portrait: ({ portraitAssetId }, _args, { assets }) =>
    portraitAssetId === null ? null : assets.byId.load(portraitAssetId),
}
