import { isPath } from '../../../../paths.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const article: NonNullable<QueryResolvers['article']> = async (
  _parent,
  { edition, path },
  { articles, shown },
) => {
  const rest = path.replace(/^\//, '')
  const whole = rest.startsWith(`${edition}/`) ? `/${rest}` : `/${edition}/${rest}`
  const found = isPath(whole) ? await articles.byPath(whole) : null
  if (!found) shown.nothing()
  return found
}
