import { fromGlobalId, isUuid } from '../../../../ids.ts'
import type { QueryResolvers } from '../../../types.generated.ts'
import { listVersions } from '../../list-versions.ts'

export const story: NonNullable<QueryResolvers['story']> = async (_parent, { id }, context) => {
  const named = fromGlobalId(id)
  const isPublic = named?.type === 'Story' && isUuid(named.id) && (await listVersions(context, named.id)).length > 0
  if (!isPublic) context.shown.nothing()
  return isPublic ? { id: named.id } : null
}
