import type { Metadata } from 'next'
import type { ChromeFragment, ContributorPageQuery } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { publisher } from '#seo/json-ld.ts'
import { profileGraph } from '#seo/list-json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'
import { listVersions } from './contributor-page.tsx'

type Edition = NonNullable<ChromeFragment['edition']>
type Contributor = NonNullable<ContributorPageQuery['outlet']['contributor']>

const pathOf = ({ path }: Contributor, after: string | null) => (after === null ? path : olderPath(path, after))

export function contributorMetadata(
  data: ChromeFragment & { edition: Edition },
  contributor: Contributor,
  after: string | null,
): Metadata {
  const { edition } = data
  const { name, bio } = contributor
  const words = getWords(edition.code)
  const versions = listVersions(contributor).map((each) => ({ language: each.edition, path: each.path }))
  return {
    ...pageMetadata({
      self: { language: edition.code, path: pathOf(contributor, after) },
      title: after === null ? name : `${name}: ${words.olderArticles}`,
      description: bio ?? `${name} | ${edition.title}`,
      siteName: edition.title,
      translations: after === null ? versions : [],
      openGraph: { type: 'profile' },
    }),
    ...(contributor.articles.totalCount === 0 && { robots: { index: false, follow: true } }),
  }
}

export function contributorGraph(
  { outlet, edition }: ChromeFragment & { edition: Edition },
  contributor: Contributor,
  after: string | null,
): object[] {
  const { name, bio, path, links, portrait, articles } = contributor
  return profileGraph({
    edition,
    path: pathOf(contributor, after),
    name,
    description: bio,
    above: [{ name: getWords(edition.code).contributor.people, path: `${edition.path}/people` }],
    items: articles.nodes,
    person: { name, path, links, portraitUrl: portrait?.rendition.url ?? null },
    publisher: publisher(outlet),
  })
}
