import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { approveArticle as approve } from '../../flow.service.ts'

export const approveArticle: NonNullable<MutationResolvers['approveArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ flow: await approve(db, viewer, { id: readId('Article', input.articleId), revision: input.revision }, now) })
