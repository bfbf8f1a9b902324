import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUuid } from '../ids.ts'
import { findRendition, mediaTypes, type Picturable, versionOf } from '../media/rendition.rules.ts'
import { BusyError, type Renditions } from '../media/renditions.ts'

export type Media = {
  /** The asset with this id that is public, or that whoever asks may see by a preview link. */
  findAsset: (id: string, request: FastifyRequest) => Promise<Picturable | null>
  renditions: Renditions
}

/** Pictures do nothing and show themselves only, whatever a browser takes them for. Any site may show them. */
const safety = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

const notNow = { 'Cache-Control': 'no-store' } as const

/** `GET /media/ASSET/VERSION/FILE`: the renditions of public assets. Whatever is not one of them answers 404. */
export function addMedia(app: FastifyInstance, { findAsset, renditions }: Media): void {
  app.get<Named>('/media/:id/:version/:file', async (request, reply) => {
    const asset = isUuid(request.params.id) ? await findAsset(request.params.id, request) : null
    const caching = isPreview(request) ? 'private, max-age=3600' : 'public, max-age=31536000, immutable'
    return sendRendition(request, reply, { asset, renditions, caching })
  })
}

const isPreview = ({ query }: FastifyRequest<Named>) => 'preview' in (query as object)

export type Named = { Params: { id: string; version: string; file: string } }

/** A rendition under the address that it has now; 404 under any other. */
export async function sendRendition(
  request: FastifyRequest<Named>,
  reply: FastifyReply,
  { asset, renditions, caching }: { asset: Picturable | null; renditions: Renditions; caching: string },
): Promise<FastifyReply> {
  const { version, file } = request.params
  const missing = () => reply.code(404).headers(notNow).type('text/plain').send('There is no such picture.\n')
  const rendition = asset && version === versionOf(asset) ? findRendition(asset, file) : null
  if (!asset || !rendition) return missing()

  const etag = `"${version}-${file}"`
  const forGood = { ...safety, 'Cache-Control': caching, ETag: etag }
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).headers(forGood).send()
  try {
    const bytes = await renditions.get(asset, rendition)
    if (bytes) return reply.headers(forGood).type(mediaTypes[rendition.format]).send(bytes)
    request.log.error({ asset: asset.id, digest: asset.digest }, 'the original of a picture is not in the storage')
    return missing()
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    const later = { ...notNow, 'Retry-After': '5' }
    return reply.code(503).headers(later).type('text/plain').send('Too many pictures are being made.\n')
  }
}
