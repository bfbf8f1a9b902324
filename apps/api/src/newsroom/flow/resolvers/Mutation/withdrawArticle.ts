import { AppError } from '../../../../errors.ts'
import { withdrawArticle as withdraw } from '../../../../publishing/publish.service.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { getArticleFlow } from '../../read-flow.service.ts'

export const withdrawArticle: NonNullable<MutationResolvers['withdrawArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const id = readId('Article', input.articleId)
  const demandedBy = input.demandedBy ?? null
  if (demandedBy !== null && !input.isLegal)
    throw new AppError('BAD_USER_INPUT', '"demandedBy" goes with "isLegal": say both, or neither.')
  await withdraw(db, viewer, id, input.reason, now, input.isLegal ? { demandedBy } : null)
  return { flow: await getArticleFlow(db, id) }
}
