import { cache } from 'react'
import { SavedPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { parsePath } from '#lib/routes.ts'

/** Null when there is no such edition. */
export const getSavedPage = cache(async (edition: string) => {
  if (!parsePath(`/${edition}/saved`)) return null
  const data = await query(SavedPageDocument, { edition })
  return data.edition ? { data, edition: data.edition } : null
})
