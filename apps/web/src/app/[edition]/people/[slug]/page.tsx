import type { Metadata } from 'next'
import { ContributorRoute, describeContributor } from '#contributor/contributor-route.tsx'

type Props = PageProps<'/[edition]/people/[slug]'>

const placeOf = async ({ params }: Props) => {
  const { edition, slug } = await params
  return { edition, slug, after: null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeContributor(await placeOf(props))
}

export default async function Page(props: Props) {
  return <ContributorRoute {...(await placeOf(props))} />
}
