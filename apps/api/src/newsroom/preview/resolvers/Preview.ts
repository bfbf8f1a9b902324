import { bodyToHtml } from '@dateline/content'
import { toGraphBody } from '../../article/graph-content.ts'
import type { ArticleKind, PreviewResolvers } from './../../types.generated.ts'
import { listContributorNames, listTopicNames } from '../preview.store.ts'

export const Preview: PreviewResolvers = {
  edition: ({ article }) => article.editionCode,
  number: ({ revision }) => revision.number,
  savedAt: ({ revision }) => revision.createdAt,
  kind: ({ revision }) => revision.kind.toUpperCase() as ArticleKind,
  kicker: ({ revision }) => revision.kicker,
  headline: ({ revision }) => revision.headline,
  standfirst: ({ revision }) => revision.standfirst,
  places: ({ article, revision }, _args, { db }) => listTopicNames(db, revision.placeIds, article.editionCode),
  contributors: ({ revision }, _args, { db }) =>
    listContributorNames(
      db,
      revision.credits.map(({ contributorId }) => contributorId),
    ),
  body: ({ revision }) => toGraphBody(revision.body),
  html: ({ revision }) => bodyToHtml(revision.body),
}
