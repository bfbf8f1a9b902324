import { cache } from 'react'
import { LivePageDocument, type LiveViewFragment } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'

/** The posts of a live page from its newest on, or from a cursor on; null when it has none, or the cursor is none of its own. */
export const getLivePage = cache(async (path: string, after: string | null): Promise<LiveViewFragment | null> => {
  try {
    const { resolve } = await query(LivePageDocument, { path, after })
    return resolve?.__typename === 'Article' ? resolve.live : null
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
})
