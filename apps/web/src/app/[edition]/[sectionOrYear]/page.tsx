import type { Metadata } from 'next'
import { describeSection, SectionRoute } from '#section/section-route.tsx'

type Props = PageProps<'/[edition]/[sectionOrYear]'>

const placeOf = async ({ params }: Props) => {
  const { edition, sectionOrYear } = await params
  return { edition, slug: sectionOrYear, after: null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeSection(await placeOf(props))
}

export default async function Page(props: Props) {
  return <SectionRoute {...(await placeOf(props))} />
}
