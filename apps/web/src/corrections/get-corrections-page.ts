import { cache } from 'react'
import { CorrectionsPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such edition, or the cursor is none that a page of it gave. */
export const getCorrectionsPage = cache(async (edition: string, after: string | null) => {
  if (!isLanguage(edition)) return null
  try {
    const data = await query(CorrectionsPageDocument, { edition, after })
    return data.edition ? { data, edition: data.edition } : null
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
})
