import type { Metadata } from 'next'
import { CorrectionsRoute, describeCorrections } from '#corrections/corrections-route.tsx'

type Props = PageProps<'/[edition]/corrections/older/[cursor]'>

const placeOf = async ({ params }: Props) => {
  const { edition, cursor } = await params
  return { edition, after: cursor }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeCorrections(await placeOf(props))
}

export default async function Page(props: Props) {
  return <CorrectionsRoute {...(await placeOf(props))} />
}
