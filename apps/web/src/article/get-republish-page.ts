import { cache } from 'react'
import { RepublishPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { parsePath } from '#lib/routes.ts'

/** The article whose text is offered at a path that ends in `/republish`, where it has moved, or null. */
export const getRepublishPage = cache(async (articlePath: string) => {
  const route = parsePath(`${articlePath}/republish`)
  if (route?.kind !== 'republish' || route.edition === null) return null
  const data = await query(RepublishPageDocument, { path: articlePath, edition: route.edition })
  return data.edition && data.resolve ? { data, found: data.resolve } : null
})
