import { readId } from '../../../read-id.ts'
import { pickSources } from '../../../source/pick-sources.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { readContent } from '../../graph-content.ts'
import { saveArticle as save } from '../../save-article.service.ts'
import { orInputError, toSaveResult } from '../../save-result.ts'

export const saveArticle: NonNullable<MutationResolvers['saveArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now, sources } = context
  const { baseRevision, isAutosave = false } = input
  return orInputError(async () => {
    const id = readId('Article', input.article)
    const changes = readContent(await pickSources(input.content, sources))
    return toSaveResult(context, id, await save(db, viewer, id, { baseRevision, changes, isAutosave }, now))
  })
}
