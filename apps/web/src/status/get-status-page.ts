import { cache } from 'react'
import { StatusPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such edition. */
export const getStatusPage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(StatusPageDocument, { edition })
  return data.edition ? { data, newest: data.edition.articles.nodes } : null
})
