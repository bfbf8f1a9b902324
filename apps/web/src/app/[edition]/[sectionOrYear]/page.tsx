import type { Metadata } from 'next'
import { describeYear, YearRoute } from '#archive/year-route.tsx'
import { isYear } from '#lib/routes.ts'
import { describeSection, SectionRoute } from '#section/section-route.tsx'

type Props = PageProps<'/[edition]/[sectionOrYear]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, sectionOrYear } = await params
  if (isYear(sectionOrYear)) return describeYear({ edition, year: sectionOrYear })
  return describeSection({ edition, slug: sectionOrYear, after: null })
}

export default async function Page({ params }: Props) {
  const { edition, sectionOrYear } = await params
  if (isYear(sectionOrYear)) return <YearRoute edition={edition} year={sectionOrYear} />
  return <SectionRoute edition={edition} slug={sectionOrYear} after={null} />
}
