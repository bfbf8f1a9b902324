import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { submitArticle as submit } from '../../flow.service.ts'

export const submitArticle: NonNullable<MutationResolvers['submitArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ flow: await submit(db, viewer, { id: readId('Article', input.articleId), revision: input.revision }, now) })
