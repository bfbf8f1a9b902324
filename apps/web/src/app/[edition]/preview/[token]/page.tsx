import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '#article/article-page.tsx'
import { getPreview } from '#article/get-preview.ts'
import { PreviewNotice } from '#article/preview-notice.tsx'
import { absenceMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/preview/[token]'>

/** Nobody is to find it: whoever has the link knows where it is. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getPreview((await params).token)
  return found ? absenceMetadata(found.article.headline) : {}
}

export default async function Page({ params }: Props) {
  const { edition, token } = await params
  const found = await getPreview(token)
  if (!found || found.article.edition.code !== edition) notFound()
  const { data, article, preview } = found
  const words = getWords(edition)
  const notice = <PreviewNotice preview={preview} words={words} timeZone={data.outlet.timeZone} />
  return <ArticlePage data={data} article={article} words={words} notice={notice} />
}
