import type { Metadata } from 'next'
import { absenceMetadata } from '#seo/metadata.ts'
import { ErrorPage } from '#status/error-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/unavailable/[language]'>

/** Asked for by the production server alone, at its start: the page for a time in which nothing can be asked. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absenceMetadata(getWords((await params).language).failed.title)
}

export default async function Page({ params }: Props) {
  const { language } = await params
  return <ErrorPage edition={language} words={getWords(language)} />
}
