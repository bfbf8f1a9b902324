import type { ArticleResolvers } from '../../types.generated.ts'
import { findPicture } from '../find-picture.ts'

export const Article: Pick<ArticleResolvers, 'leadImage' | 'socialImage' | '__isTypeOf'> = {
  leadImage: ({ leadImage, editionCode }, _args, context) => findPicture(context, leadImage, editionCode),
  socialImage: async ({ id, leadImage, socialAssetId }, _args, { articles, assets }) => {
    const chosen = socialAssetId === undefined ? (await articles.text.load(id)).socialAssetId : socialAssetId
    const assetId = chosen ?? leadImage?.assetId
    return assetId === undefined ? null : assets.byId.load(assetId)
  },
}
