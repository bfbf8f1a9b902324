import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { setDeadline as set } from '../../flow.service.ts'

export const setDeadline: NonNullable<MutationResolvers['setDeadline']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ flow: await set(db, viewer, { id: readId('Article', input.articleId), dueAt: input.dueAt ?? null }, now) })
