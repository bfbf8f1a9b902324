import { getFeedLists } from '#feed/get-feed-lists.ts'
import { writeOpml } from '#feed/opml.ts'
import { answerFile } from '#lib/file-answer.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { name, lists } = await getFeedLists()
  return answerFile(writeOpml(name, lists), { type: 'text/x-opml; charset=utf-8', open: true })
}
