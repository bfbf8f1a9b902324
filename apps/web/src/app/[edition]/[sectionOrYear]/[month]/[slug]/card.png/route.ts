import { answerFile, answerNotFound } from '#lib/file-answer.ts'
import { drawCard } from '#social/card-picture.tsx'
import { getArticleCard } from '#social/get-card.ts'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/[edition]/[sectionOrYear]/[month]/[slug]/card.png'>

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { edition, sectionOrYear, month, slug } = await params
  const card = await getArticleCard(edition, `/${edition}/${sectionOrYear}/${month}/${slug}`)
  return card ? answerFile(await drawCard(card), { type: 'image/png', open: true }) : answerNotFound()
}
