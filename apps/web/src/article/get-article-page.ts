import { cache } from 'react'
import { ArticlePageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { parsePath } from '#lib/routes.ts'

/** What is found at an article's path: the article, where it has gone, or null. */
export const getArticlePage = cache(async (path: string) => {
  const route = parsePath(path)
  if (route?.kind !== 'article' || route.edition === null) return null
  const data = await query(ArticlePageDocument, { path, edition: route.edition })
  return data.edition && data.resolve ? { data, found: data.resolve } : null
})
