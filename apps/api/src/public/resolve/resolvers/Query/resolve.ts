import type { QueryResolvers } from '../../../types.generated.ts'
import { resolvePath } from '../../resolve-path.ts'

export const resolve: NonNullable<QueryResolvers['resolve']> = async (_parent, { path }, context) => {
  const found = await resolvePath(path, context)
  if (!found) context.shown.nothing()
  return found
}
