import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { ArticlePage } from '#article/article-page.tsx'
import { ArticlePageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { parsePath } from '#lib/paths.ts'
import { answerWith } from '#lib/reading.ts'
import { articleJsonLd } from '#seo/article-json-ld.ts'
import { articleMetadata } from '#seo/article-metadata.ts'
import { breadcrumbList } from '#seo/json-ld.ts'
import { JsonLdScript } from '#seo/json-ld-script.tsx'
import { absenceMetadata } from '#seo/metadata.ts'
import { GonePage } from '#status/gone-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]/[slug]'>

const load = cache(async (edition: string, path: string) => {
  const data = parsePath(path)?.kind === 'article' ? await query(ArticlePageDocument, { edition, path }) : null
  return data?.edition && data.resolve ? { data, edition: data.edition, found: data.resolve } : null
})

async function loadFor({ params }: Props) {
  const { edition, sectionOrYear, month, slug } = await params
  return load(edition, `/${edition}/${sectionOrYear}/${month}/${slug}`)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await loadFor(props)
  if (loaded?.found.__typename === 'Article') return articleMetadata(loaded.found, loaded.edition.title)
  if (loaded?.found.__typename === 'Gone') return absenceMetadata(getWords(loaded.edition.code).gone.title)
  return {}
}

export default async function Page(props: Props) {
  const loaded = await loadFor(props)
  if (!loaded) notFound()
  const { data, edition, found } = loaded
  const words = getWords(edition.code)
  switch (found.__typename) {
    case 'Article': {
      const section = found.section ? [found.section] : []
      const crumbs = [{ name: edition.title, path: edition.path }, ...section, { name: found.headline, path: found.path }]
      return (
        <>
          <JsonLdScript graph={[articleJsonLd(found, data.outlet), breadcrumbList(crumbs)]} />
          <ArticlePage data={data} article={found} words={words} />
        </>
      )
    }
    case 'Redirect':
      return permanentRedirect(found.path)
    case 'Gone':
      answerWith(410)
      return <GonePage data={data} edition={edition.code} reason={found.reason} words={words} />
    default:
      return notFound()
  }
}
