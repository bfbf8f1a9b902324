import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'
import { ContributorPage } from './contributor-page.tsx'
import { contributorGraph, contributorMetadata } from './contributor-seo.ts'
import { getContributorPage } from './get-contributor-page.ts'

type Place = { edition: string; slug: string; after: string | null }

export async function describeContributor({ edition, slug, after }: Place): Promise<Metadata> {
  const page = await getContributorPage(edition, slug, after)
  return page ? contributorMetadata({ ...page.data, edition: page.edition }, page.contributor, after) : {}
}

/** A contributor from the newest articles on, or from a cursor on. */
export async function ContributorRoute({ edition, slug, after }: Place) {
  const page = await getContributorPage(edition, slug, after)
  if (!page) notFound()
  const { data, contributor } = page
  // It stood at this address before.
  if (contributor.path !== `/${edition}/people/${slug}`) permanentRedirect(contributor.path)
  return (
    <>
      <ContributorPage data={data} contributor={contributor} after={after} words={getWords(edition)} />
      <JsonLd graph={contributorGraph({ ...data, edition: page.edition }, contributor, after)} />
    </>
  )
}
