import { AppError } from '../../../../errors.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { slugOf } from '../../article.rules.ts'
import { createArticle as create } from '../../article.service.ts'
import { emptyContent } from '../../article-content.ts'
import { readContent } from '../../graph-content.ts'
import { orInputError } from '../../save-result.ts'

export const createArticle: NonNullable<MutationResolvers['createArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const { headline = '', ...content } = readContent(input.content)
    const slug = input.slug ?? slugOf(headline, input.edition)
    if (headline.trim() === '') throw new AppError('BAD_USER_INPUT', 'An article needs a headline to begin with.')
    const begun = { ...emptyContent, ...content, headline, edition: input.edition, slug }
    const article = await create(db, viewer, { ...begun, translationOf: null, importDigest: null }, now)
    return { __typename: 'CreateArticleSuccess', article }
  })
}
