import { redirectPath as redirect } from '../../../../publishing/redirect.service.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const redirectPath: NonNullable<MutationResolvers['redirectPath']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => redirect(db, viewer, { path: input.path, articleId: readId('Article', input.articleId) }, now)
