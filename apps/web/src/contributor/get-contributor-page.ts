import { cache } from 'react'
import { ContributorPageDocument, EditionPeopleDocument, PeoplePageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { listAll } from '#lib/list-all.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when nobody has this name in the outlet, or the cursor is none that a page of it gave. */
export const getContributorPage = cache(async (edition: string, slug: string, after: string | null) => {
  if (!isLanguage(edition)) return null
  try {
    const data = await query(ContributorPageDocument, { edition, slug, after })
    const { contributor } = data.outlet
    return data.edition && contributor ? { data, edition: data.edition, contributor } : null
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
})

const most = 5000

/** Everyone who is credited for something in the edition, by name. */
export const getPeoplePage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(PeoplePageDocument, { edition })
  if (!data.edition) return null
  const all = await listAll(
    most,
    async (after) => (await query(EditionPeopleDocument, { edition, after })).outlet.contributors,
  )
  return {
    data,
    edition: data.edition,
    people: all.filter(({ work }) => work.some((each) => each.edition.code === edition)),
  }
})
