import { cache } from 'react'
import { FrontPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such edition. */
export const getFrontPage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(FrontPageDocument, { edition })
  return data.edition ? { ...data, edition: data.edition } : null
})
