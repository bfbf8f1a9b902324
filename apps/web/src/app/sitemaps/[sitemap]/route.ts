import { answerFile, answerNotFound, fileTypes } from '#lib/file-answer.ts'
import { getSitemap } from '#site/get-sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[sitemap]'>): Promise<Response> {
  const sitemap = await getSitemap((await params).sitemap)
  return sitemap === null ? answerNotFound() : answerFile(sitemap, { type: fileTypes.xml })
}
