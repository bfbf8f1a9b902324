import { AppError } from '../../../../errors.ts'
import { readId } from '../../../read-id.ts'
import { pickSources } from '../../../source/pick-sources.ts'
import { readTemplate } from '../../../template/template.service.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { slugOf } from '../../article.rules.ts'
import { createArticle as create } from '../../article.service.ts'
import { emptyContent } from '../../article-content.ts'
import { readContent } from '../../graph-content.ts'
import { orInputError } from '../../save-result.ts'

export const createArticle: NonNullable<MutationResolvers['createArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now, sources } = context
  return orInputError(async () => {
    const { edition, template } = input
    const given = template == null ? {} : await readTemplate(db, readId('ArticleTemplate', template), edition)
    const { headline = '', ...content } = { ...given, ...readContent(await pickSources(input.content, sources)) }
    if (headline.trim() === '') throw new AppError('BAD_USER_INPUT', 'An article needs a headline to begin with.')
    const slug = input.slug ?? slugOf(headline, edition)
    const begun = { ...emptyContent, ...content, headline, edition, slug }
    const article = await create(db, viewer, { ...begun, translationOf: null, importDigest: null }, now)
    return { __typename: 'CreateArticleSuccess', article }
  })
}
