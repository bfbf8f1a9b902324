import type { Metadata } from 'next'
import { CorrectionsRoute, describeCorrections } from '#corrections/corrections-route.tsx'

type Props = PageProps<'/[edition]/corrections'>

const placeOf = async ({ params }: Props) => ({ edition: (await params).edition, after: null })

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeCorrections(await placeOf(props))
}

export default async function Page(props: Props) {
  return <CorrectionsRoute {...(await placeOf(props))} />
}
