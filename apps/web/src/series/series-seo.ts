import type { Metadata } from 'next'
import type { ChromeFragment, SeriesPageQuery } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { absoluteUrl } from '#lib/places.ts'
import { listGraph } from '#seo/list-json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Edition = NonNullable<ChromeFragment['edition']>
type Series = NonNullable<NonNullable<SeriesPageQuery['edition']>['series']>

const pathOf = ({ path }: Series, after: string | null) => (after === null ? path : olderPath(path, after))

export function seriesMetadata(edition: Edition, series: Series, after: string | null): Metadata {
  const versions = series.translations.map((each) => ({ language: each.edition.code, path: each.path }))
  return pageMetadata({
    self: { language: edition.code, path: pathOf(series, after) },
    title: after === null ? series.title : `${series.title}: ${getWords(edition.code).olderArticles}`,
    description: series.description ?? `${series.title} | ${edition.title}`,
    siteName: edition.title,
    translations: after === null ? versions : [],
  })
}

export function seriesGraph(edition: Edition, series: Series, after: string | null): object[] {
  const { title, description, articles, path } = series
  const above = [{ name: getWords(edition.code).series.all, path: `${edition.path}/series` }]
  const about = { '@type': 'CreativeWorkSeries', '@id': absoluteUrl(`${path}#series`), name: title }
  return listGraph({
    edition,
    path: pathOf(series, after),
    name: title,
    description,
    above,
    items: articles.nodes,
    about,
  })
}
