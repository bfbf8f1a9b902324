import { cache } from 'react'
import { OutletPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { parsePath } from '#lib/routes.ts'

/** Null when the edition has no such page. */
export const getOutletPage = cache(async (edition: string, slug: string) => {
  const path = `/${edition}/about/${slug}`
  if (parsePath(path)?.kind !== 'outletPage') return null
  const data = await query(OutletPageDocument, { edition, path })
  return data.edition && data.resolve?.__typename === 'Page'
    ? { data, edition: data.edition, page: data.resolve }
    : null
})
