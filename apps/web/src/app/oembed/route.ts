import { answerFile, answerNotFound, fileTypes } from '#lib/file-answer.ts'
import { getOEmbed, writeOEmbedXml } from '#social/oembed.ts'

export const dynamic = 'force-dynamic'

/** oEmbed 1.0 for our own articles. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const format = asked.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') return new Response(null, { status: 501 })
  const atMost = (name: string) => Number(asked.get(name)) || Number.POSITIVE_INFINITY
  const limits = { width: atMost('maxwidth'), height: atMost('maxheight') }
  const oembed = await getOEmbed(asked.get('url') ?? '', limits)
  if (!oembed) return answerNotFound()
  return format === 'json'
    ? answerFile(JSON.stringify(oembed), { type: fileTypes.json, open: true })
    : answerFile(writeOEmbedXml(oembed), { type: 'text/xml; charset=utf-8', open: true })
}
