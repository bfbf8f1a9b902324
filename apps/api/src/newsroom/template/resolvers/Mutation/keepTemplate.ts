import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { keepTemplate as keep } from '../../template.service.ts'

export const keepTemplate: NonNullable<MutationResolvers['keepTemplate']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const { article, revision, name } = input
    const template = await keep(db, viewer, { articleId: readId('Article', article), revision, name }, now)
    return { __typename: 'KeepTemplateSuccess', template }
  })
}
