import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { AppError } from '../errors.ts'
import { type Client, identifyClient } from '../limits/client.ts'
import { minCharge } from '../limits/limits.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever asks an open query; null where nobody was asked who they are. */
    client: Client | null
  }
}

type Admitting = Parameters<typeof identifyClient>[0] & { trustedProxies: number; log: Logger }

/** Lets a client ask an open query, before anything of it is read: a key is good, and something is left for the minute. */
export function createAdmission({ trustedProxies, log, ...known }: Admitting) {
  let hasWarned = false
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { 'content-encoding': encoding = 'identity', 'x-forwarded-for': forwarded, authorization } = request.headers
    if (forwarded && trustedProxies === 0 && !hasWarned) {
      hasWarned = true
      log.warn('requests come through a proxy: until TRUSTED_PROXIES says so, all its clients count as one')
    }
    const client = identifyClient(known, { address: request.ip, isDirect: !forwarded, authorization })
    request.client = client
    try {
      await client.charge(minCharge)
    } finally {
      reply.headers(client.headers())
    }
    if (encoding !== 'identity') {
      reply.header('Accept-Encoding', 'identity')
      throw new AppError(
        'BAD_REQUEST',
        'The body of a request is taken as it is, not compressed: leave "Content-Encoding" out.',
        { status: 415 },
      )
    }
  }
}
