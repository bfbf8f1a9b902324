import type { QueryResolvers } from '../../../types.generated.ts'

export const article: NonNullable<QueryResolvers['article']> = async (
  _parent,
  { edition, path },
  { articles, shown },
) => {
  const rest = path.replace(/^\//, '')
  const whole = rest.startsWith(`${edition}/`) ? `/${rest}` : `/${edition}/${rest}`
  const found = await articles.byPath(whole)
  if (!found) shown.nothing()
  return found
}
