import { getFeed } from '#feed/get-feed.ts'
import { writeFeed } from '#feed/write-feed.ts'
import { feedFormats } from '#lib/feed-links.ts'
import { answerFile, answerNotFound } from '#lib/file-answer.ts'

export const dynamic = 'force-dynamic'

/** All feeds, wherever they stand: next.config.ts leads their addresses here. */
export async function GET(_request: Request, { params }: RouteContext<'/feed/[...path]'>): Promise<Response> {
  const found = await getFeed(`/${(await params).path.join('/')}`)
  if (!found) return answerNotFound()
  const { feed, format } = found
  const links = [`<${feed.addresses[format]}>; rel="self"`, ...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : [])]
  return answerFile(writeFeed[format](feed), {
    type: `${feedFormats[format].type}; charset=utf-8`,
    open: true,
    headers: { Link: links.join(', ') },
  })
}
