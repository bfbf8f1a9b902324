import type { MutationResolvers } from './../../../types.generated.ts'
import { rowId } from '../../graph-content.ts'
import { restoreRevision as restore } from '../../save-article.service.ts'
import { orInputError, toSaveResult } from '../../save-result.ts'

export const restoreRevision: NonNullable<MutationResolvers['restoreRevision']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const id = rowId('Article', input.article)
    return toSaveResult(context, id, await restore(db, viewer, id, input, now))
  })
}
