import { answerFile, answerNotFound } from '#lib/file-answer.ts'
import { drawCard } from '#social/card-picture.tsx'
import { getEditionCard } from '#social/get-card.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/[edition]/card.png'>): Promise<Response> {
  const card = await getEditionCard((await params).edition)
  return card ? answerFile(await drawCard(card), { type: 'image/png', open: true }) : answerNotFound()
}
