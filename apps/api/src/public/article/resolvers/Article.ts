import type { Context } from '../../../context.ts'
import { toGlobalId } from '../../../ids.ts'
import { toBodyBlock } from '../../body/to-body-block.ts'
import { findCredits } from '../../contributor/find-credits.ts'
import { getEdition } from '../../reference/get-edition.ts'
import { findTopics } from '../../topic/find-topics.ts'
import type { ArticleResolvers } from '../../types.generated.ts'
import type { ArticleMapper } from '../article.mappers.ts'
import type { ArticleText } from '../article.store.ts'
import { formatByline } from '../byline.ts'
import { listVersions } from '../list-versions.ts'

function textOf(article: ArticleMapper, { articles }: Context): ArticleText | Promise<ArticleText> {
  const { body, appeal } = article
  return body === undefined || appeal === undefined ? articles.text.load(article.id) : { body, appeal }
}

export const Article: ArticleResolvers = {
  id: (article) => toGlobalId('Article', article.id),
  edition: (article, _args, { reference }) => getEdition(reference, article.editionCode),
  story: (article) => ({ id: article.storyId }),
  translations: async (article, _args, context) =>
    (await listVersions(context, article.storyId)).filter((version) => version.id !== article.id),
  original: async (article, _args, context) =>
    article.isOriginal
      ? null
      : ((await listVersions(context, article.storyId)).find((version) => version.isOriginal) ?? null),
  kind: (article) => article.kind.toUpperCase() as Uppercase<typeof article.kind>,
  dateline: (article, _args, { reference }) => findTopics(reference, article.placeIds, article.editionCode),
  byline: async (article, _args, { reference }) => {
    const credits = await findCredits(reference, article.credits)
    return formatByline(
      credits.map(({ contributor, role }) => ({ name: contributor.name, role })),
      article.editionCode,
    )
  },
  credits: (article, _args, { reference }) => findCredits(reference, article.credits),
  section: (article, _args, { reference }) =>
    article.sectionId ? reference.current().section(article.sectionId, article.editionCode) : null,
  topics: (article, _args, { reference }) => findTopics(reference, article.topicIds, article.editionCode),
  body: async (article, _args, context) =>
    (await textOf(article, context)).body.map((block) => toBodyBlock(block, article.editionCode)),
  appeal: async (article, _args, context) => {
    const { appeal } = await textOf(article, context)
    return appeal && { ...appeal, edition: article.editionCode }
  },
}
