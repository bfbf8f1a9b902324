import type { Metadata } from 'next'
import { describeTopic, TopicRoute } from '#topic/topic-route.tsx'

type Props = PageProps<'/[edition]/topics/[slug]'>

const placeOf = async ({ params }: Props) => {
  const { edition, slug } = await params
  return { edition, slug, after: null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeTopic(await placeOf(props))
}

export default async function Page(props: Props) {
  return <TopicRoute {...(await placeOf(props))} />
}
