import type { Metadata } from 'next'
import { describeMonth, MonthRoute } from '#archive/month-route.tsx'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]/older/[cursor]'>

const placeOf = async ({ params }: Props) => {
  const { edition, sectionOrYear, month, cursor } = await params
  return { edition, year: sectionOrYear, month, after: cursor }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeMonth(await placeOf(props))
}

export default async function Page(props: Props) {
  return <MonthRoute {...(await placeOf(props))} />
}
