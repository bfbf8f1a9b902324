import type { Metadata } from 'next'
import { describeMonth, MonthRoute } from '#archive/month-route.tsx'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]'>

const placeOf = async ({ params }: Props) => {
  const { edition, sectionOrYear, month } = await params
  return { edition, year: sectionOrYear, month, after: null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return describeMonth(await placeOf(props))
}

export default async function Page(props: Props) {
  return <MonthRoute {...(await placeOf(props))} />
}
