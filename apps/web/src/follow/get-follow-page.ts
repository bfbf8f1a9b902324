import { cache } from 'react'
import { FollowPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such edition. */
export const getFollowPage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(FollowPageDocument, { edition })
  return data.edition ? { data, edition: data.edition } : null
})
