import { cache } from 'react'
import { SectionPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { parsePath } from '#lib/routes.ts'

/** Null when there is no such section, or the cursor is none that a page of it gave. */
export const getSectionPage = cache(async (edition: string, slug: string, after: string | null) => {
  if (!parsePath(`/${edition}/${slug}${after === null ? '' : `/older/${after}`}`)) return null
  try {
    const data = await query(SectionPageDocument, { edition, slug, after })
    const found = data.edition
    return found?.section ? { data, edition: found, section: found.section } : null
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
})
