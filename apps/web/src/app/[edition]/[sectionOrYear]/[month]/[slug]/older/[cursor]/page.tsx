import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ArticlePage } from '#article/article-page.tsx'
import { articleMetadata } from '#article/article-seo.ts'
import { getArticlePage } from '#article/get-article-page.ts'
import { olderPath } from '#lib/paths.ts'
import { getLivePage } from '#live/get-live-page.ts'
import { LiveRoute } from '#live/live-route.tsx'
import { olderPostsMetadata } from '#live/live-seo.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]/[slug]/older/[cursor]'>

async function find({ params }: Props) {
  const { edition, sectionOrYear, month, slug, cursor } = await params
  const path = `/${edition}/${sectionOrYear}/${month}/${slug}`
  return { path, cursor, page: await getArticlePage(path), words: getWords(edition) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, cursor, words } = await find(props)
  if (page?.found.__typename !== 'Article') return {}
  return olderPostsMetadata(articleMetadata(page.data, page.found), olderPath(page.found.path, cursor), words)
}

export default async function Page(props: Props) {
  const { page, path, cursor, words } = await find(props)
  if (!page) notFound()
  const { data, found } = page
  // The article's own path says where it has gone, or why.
  if (found.__typename !== 'Article') return permanentRedirect(found.__typename === 'Redirect' ? found.path : path)
  if (!(await getLivePage(path, cursor))) notFound()
  return (
    <ArticlePage data={data} article={found} words={words}>
      <LiveRoute article={found} after={cursor} words={words} timeZone={data.outlet.timeZone} />
    </ArticlePage>
  )
}
