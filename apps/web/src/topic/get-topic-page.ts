import { cache } from 'react'
import { EditionTopicsDocument, TopicPageDocument, TopicsPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { listAll } from '#lib/list-all.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such topic, or the cursor is none that a page of it gave. */
export const getTopicPage = cache(async (edition: string, slug: string, after: string | null) => {
  if (!isLanguage(edition)) return null
  try {
    const data = await query(TopicPageDocument, { edition, slug, after })
    return data.edition?.topic ? { data, edition: data.edition, topic: data.edition.topic } : null
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
})

const most = 5000

/** All topics of an edition that something is about, in its alphabet. */
export const getTopicsPage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const [data, topics] = await Promise.all([
    query(TopicsPageDocument, { edition }),
    listAll(most, async (after) => (await query(EditionTopicsDocument, { edition, after })).edition?.topics),
  ])
  return data.edition ? { data, edition: data.edition, topics } : null
})
