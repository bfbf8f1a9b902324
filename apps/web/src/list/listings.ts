import { EditionPagesDocument, EditionPeopleDocument, EditionTopicsDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { listAll } from '#lib/list-all.ts'

/** How many topics and how many people are listed at most. */
const most = 5000

type Translated = { path: string; translations: readonly { path: string; edition: { code: string } }[] }

/** What has a feed in an edition, and its name. */
export type Listing = { name: string; path: string; versions: readonly { language: string; path: string }[] }

export type Listings = {
  edition: Listing
  sections: readonly Listing[]
  series: readonly Listing[]
  topics: readonly Listing[]
  people: readonly Listing[]
  pages: readonly Listing[]
}

/** Everything that has a page in an edition and is no article; null when there is no such edition. */
export async function getListings(edition: string): Promise<Listings | null> {
  const [data, topics, people] = await Promise.all([
    query(EditionPagesDocument, { edition }),
    listAll(most, async (after) => (await query(EditionTopicsDocument, { edition, after })).edition?.topics),
    listAll(most, async (after) => (await query(EditionPeopleDocument, { edition, after })).outlet.contributors),
  ])
  const found = data.edition
  if (!found) return null
  const versions = data.editions.map(({ code, path }) => ({ language: code, path }))
  return {
    edition: { name: found.title, path: found.path, versions },
    sections: found.sections.map((each) => listingOf(each.name, each)),
    series: found.allSeries.map((each) => listingOf(each.title, each)),
    topics: topics.map((each) => listingOf(each.name, each)),
    people: people.flatMap(({ name, path, work }) => {
      const rest = path.slice(found.path.length)
      const worksIn = new Map(work.map((each) => [each.edition.code, each.edition.path]))
      const versions = [...worksIn].map(([language, front]) => ({ language, path: front + rest }))
      return worksIn.has(edition) ? [{ name, path, versions }] : []
    }),
    // What is said under this key stands on a page of the site's own.
    pages: found.pages.filter(({ key }) => key !== 'support').map((each) => listingOf(each.title, each)),
  }
}

function listingOf(name: string, { path, translations }: Translated): Listing {
  return { name, path, versions: translations.map((each) => ({ language: each.edition.code, path: each.path })) }
}
