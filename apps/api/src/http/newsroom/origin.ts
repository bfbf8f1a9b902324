import type { FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'

/**
 * Refuses what a page of another site sends in a member's name. Browsers say where a request comes from and pages can't
 * change it; what isn't a browser says nothing, and holds no member's cookie unless the member gave it one.
 */
export function refuseOtherOrigins(request: FastifyRequest, origins: readonly string[]): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  const isOurs =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : origins.includes(origin) || (origins.length === 0 && origin === `${request.protocol}://${request.host}`)
  if (!isOurs) {
    throw new AppError(
      'FORBIDDEN',
      'The newsroom takes requests from its own pages, and this one came from another site.',
      {
        status: 403,
      },
    )
  }
}
