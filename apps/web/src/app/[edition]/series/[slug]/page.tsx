import type { Metadata } from 'next'
import { describeSeries, SeriesRoute } from '#series/series-route.tsx'

type Props = PageProps<'/[edition]/series/[slug]'>

const placeOf = async ({ params }: Props) => {
  const { edition, slug } = await params
  return { edition, slug, after: null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeSeries(await placeOf(props))
}

export default async function Page(props: Props) {
  return <SeriesRoute {...(await placeOf(props))} />
}
