import { textOf } from '../../article/text-of.ts'
import { mapReady } from '../../map-ready.ts'
import type { ArticleResolvers } from '../../types.generated.ts'
import { findAppeal } from '../find-appeal.ts'

/** What an appeal has none of that came with its article. */
const withoutCampaign = { linkLabel: null, goal: null, raised: null, currency: null, endsAt: null }

export const Article: Pick<ArticleResolvers, 'appeal' | '__isTypeOf'> = {
  appeal: (article, _args, context) =>
    findAppeal(context, article.editionCode, 'article') ??
    mapReady(
      textOf(article, context),
      ({ appeal }) => appeal && { ...appeal, ...withoutCampaign, edition: article.editionCode },
    ),
}
