import type { ContributorResolvers } from '../../types.generated.ts'

export const Contributor: Pick<ContributorResolvers, 'portrait' | '__isTypeOf'> = {
  portrait: ({ portraitAssetId }, _args, { assets }) => (portraitAssetId ? assets.byId.load(portraitAssetId) : null),
}
