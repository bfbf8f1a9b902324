import type { MutationResolvers } from './../../../types.generated.ts'
import { readContent, rowId } from '../../graph-content.ts'
import { saveArticle as save } from '../../save-article.service.ts'
import { orInputError, toSaveResult } from '../../save-result.ts'

export const saveArticle: NonNullable<MutationResolvers['saveArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  const { baseRevision, isAutosave = false } = input
  return orInputError(async () => {
    const id = rowId('Article', input.article)
    const changes = readContent(input.content)
    return toSaveResult(context, id, await save(db, viewer, id, { baseRevision, changes, isAutosave }, now))
  })
}
