import type { Metadata } from 'next'
import { Section, sectionMetadata } from './section.tsx'

type Props = PageProps<'/[edition]/[sectionOrYear]'>

const placeOf = async ({ params }: Props) => {
  const { edition, sectionOrYear } = await params
  return { edition, slug: sectionOrYear, after: null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return sectionMetadata(await placeOf(props))
}

export default async function Page(props: Props) {
  return <Section {...await placeOf(props)} />
}
