import { cache } from 'react'
import { FrontPageDocument, type FrontPageQuery, FrontRelatedDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** How many articles stand under the leading one. */
const furtherSize = 3

/** Null when there is no such edition. */
export const getFrontPage = cache(async (code: string) => {
  if (!isLanguage(code)) return null
  const data = await query(FrontPageDocument, { edition: code })
  const { edition } = data
  return edition ? { data, edition, further: await listFurther(edition.front.slots) } : null
})

type Slot = NonNullable<FrontPageQuery['edition']>['front']['slots'][number]
export type FrontSlot = Slot
export type FrontArticle = Slot['articles'][number]
export type FrontPageData = NonNullable<Awaited<ReturnType<typeof getFrontPage>>>

/** What else there is on the matter of the leading story, and isn't on the front yet. */
async function listFurther(slots: readonly Slot[]) {
  const lead = slots.find(({ kind }) => kind === 'HERO')?.articles[0]
  if (!lead) return []
  const { node } = await query(FrontRelatedDocument, { id: lead.id })
  const shown = new Set(slots.flatMap(({ articles }) => articles.map(({ id }) => id)))
  const related = node && 'related' in node ? node.related : []
  return related.filter(({ id }) => !shown.has(id)).slice(0, furtherSize)
}
