import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'

/**
 * Refuses what a page of another site sends in a member's name. Browsers say where a request comes from and pages can't
 * change it; what isn't a browser says nothing, and holds no member's cookie unless the member gave it one.
 */
export function refuseOtherOrigins({ headers }: FastifyRequest, origins: readonly string[]): void {
  const { origin, 'sec-fetch-site': site } = headers
  const isOurs = origin === undefined ? site === undefined || site === 'same-origin' : origins.includes(origin)
  if (isOurs) return
  throw new AppError(
    'FORBIDDEN',
    'The newsroom is asked from its own pages, and this request came from another site.',
    {
      status: 403,
    },
  )
}

/** Where our pages have another origin than the api, browsers ask whether they may read its answers. */
export function allowOwnPages({ headers: { origin } }: FastifyRequest, reply: FastifyReply): void {
  if (origin === undefined) return
  reply.headers({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers':
      'content-type, idempotency-key, tus-resumable, upload-length, upload-metadata, upload-offset',
    'Access-Control-Allow-Methods': 'DELETE, GET, HEAD, PATCH, POST',
    'Access-Control-Expose-Headers':
      'idempotency-replayed, location, tus-resumable, upload-expires, upload-length, upload-offset',
    'Access-Control-Max-Age': '600',
  })
}
