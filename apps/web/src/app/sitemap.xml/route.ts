import { answerFile, fileTypes } from '#lib/file-answer.ts'
import { getSitemapIndex } from '#site/get-sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return answerFile(await getSitemapIndex(), { type: fileTypes.xml })
}
