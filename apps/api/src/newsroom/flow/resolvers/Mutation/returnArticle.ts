import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { returnArticle as giveBack } from '../../flow.service.ts'

export const returnArticle: NonNullable<MutationResolvers['returnArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ flow: await giveBack(db, viewer, { ...input, id: readId('Article', input.articleId) }, now) })
