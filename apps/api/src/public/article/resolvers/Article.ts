import type { Context } from '../../../context.ts'
import { toGlobalId } from '../../../ids.ts'
import { toBodyBlock } from '../../body/to-body-block.ts'
import { findCredits } from '../../contributor/find-credits.ts'
import { mapReady } from '../../map-ready.ts'
import { getEdition } from '../../reference/get-edition.ts'
import { findTopics } from '../../topic/find-topics.ts'
import type { ArticleResolvers } from '../../types.generated.ts'
import type { ArticleMapper } from '../article.mappers.ts'
import type { ArticleCard, ArticleText } from '../article.store.ts'
import { formatByline } from '../byline.ts'
import { listVersions } from '../list-versions.ts'

const hasText = (article: ArticleMapper): article is ArticleCard & ArticleText => article.body !== undefined

function textOf(article: ArticleMapper, { articles }: Context): ArticleText | Promise<ArticleText> {
  return hasText(article) ? article : articles.text.load(article.id)
}

export const Article: ArticleResolvers = {
  id: (article) => toGlobalId('Article', article.id),
  edition: (article, _args, { reference }) => getEdition(reference, article.editionCode),
  story: (article) => ({ id: article.storyId }),
  translations: async (article, _args, context) =>
    (await listVersions(context, article.storyId)).filter((version) => version.id !== article.id),
  original: (article, _args, context) =>
    article.isOriginal
      ? null
      : listVersions(context, article.storyId).then((versions) => versions.find((each) => each.isOriginal) ?? null),
  kind: (article) => article.kind.toUpperCase() as Uppercase<typeof article.kind>,
  dateline: (article, _args, { reference }) => findTopics(reference, article.placeIds, article.editionCode),
  byline: (article, _args, { reference }) =>
    mapReady(findCredits(reference, article.credits), (credits) =>
      formatByline(
        credits.map(({ contributor, role }) => ({ name: contributor.name, role })),
        article.editionCode,
      ),
    ),
  credits: (article, _args, { reference }) => findCredits(reference, article.credits),
  section: (article, _args, { reference }) =>
    article.sectionId ? reference.current().section(article.sectionId, article.editionCode) : null,
  topics: (article, _args, { reference }) => findTopics(reference, article.topicIds, article.editionCode),
  body: (article, _args, context) =>
    mapReady(textOf(article, context), ({ body }) => body.map((block) => toBodyBlock(block, article.editionCode))),
  appeal: (article, _args, context) =>
    mapReady(textOf(article, context), ({ appeal }) => appeal && { ...appeal, edition: article.editionCode }),
}
