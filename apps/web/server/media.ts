import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Api } from './follow-api.ts'
import { momentary, picturePolicy } from './headers.ts'

const picture = /^\/media\/[0-9a-f-]{36}\/[0-9a-f]{16}\/[0-9a-z]{1,12}\.(avif|webp|jpg)$/
/** A picture that nobody has asked for before is made first, and others may be before it. */
const patienceMs = 60_000
const passedOn = [
  'cache-control',
  'content-length',
  'content-type',
  'cross-origin-resource-policy',
  'etag',
  'retry-after',
]

export const isPicture = (path: string): boolean => picture.test(path)

/** Passes a picture on from the api as it comes, so that readers talk to one host. */
export async function sendPicture(api: Api, path: string, request: FastifyRequest, reply: FastifyReply) {
  reply.header('Content-Security-Policy', picturePolicy)
  const leaving = new AbortController()
  reply.raw.once('close', () => leaving.abort())
  const asked = request.headers['if-none-match']
  // Of a picture that only a preview link shows.
  const token = new URLSearchParams(request.originalUrl.split('?')[1]).get('preview')
  const search = token === null ? '' : `?${new URLSearchParams({ preview: token })}`
  try {
    const answer = await fetch(api.url() + path + search, {
      method: request.method,
      headers: { 'x-request-id': request.id, ...(asked !== undefined && { 'if-none-match': asked }) },
      signal: AbortSignal.any([leaving.signal, AbortSignal.timeout(patienceMs)]),
    })
    if (answer.status >= 500 && answer.status !== 503) throw new Error(`The api answered ${answer.status}.`)
    for (const name of passedOn) {
      const value = answer.headers.get(name)
      if (value !== null) reply.header(name, value)
    }
    return reply.code(answer.status).send(answer.body ? Readable.from(answer.body) : '')
  } catch (error) {
    if (!leaving.signal.aborted) request.log.warn({ path, reason: String(error) }, 'a picture could not be passed on')
    return reply
      .code(503)
      .headers({ ...momentary, 'Retry-After': '10' })
      .send()
  }
}
