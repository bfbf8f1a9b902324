import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { EventRequest } from './event-operation.ts'

/** Whether a client wants events and nothing else. Some list them for every query, beside JSON; those get JSON. */
export function wantsEvents({ headers: { accept = '' } }: Pick<FastifyRequest, 'headers'>): boolean {
  return accept.includes('text/event-stream') && !/json|\*\/\*/.test(accept)
}

const operation = z.object({
  query: z.string('"query" is missing: the text of the subscription.'),
  operationName: z.string('"operationName" must be text.').nullish(),
  variables: z.record(z.string(), z.unknown(), '"variables" must be a JSON object.').nullish(),
})

/** What is asked, from a URL or a body, in one form for all who ask the same. */
export function readEventRequest({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): EventRequest {
  const read = operation.safeParse(method === 'GET' ? readParameters(url) : body)
  if (!read.success) throw new AppError('BAD_USER_INPUT', read.error.issues[0]?.message ?? 'This is no operation.')
  const { query, operationName, variables } = read.data
  const sorted = Object.entries(variables ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return { query, operationName: operationName ?? null, variables: Object.fromEntries(sorted) }
}

function readParameters(url: string): Record<string, unknown> {
  const { variables, ...parameters } = Object.fromEntries(parametersOf(url))
  if (!variables) return parameters
  try {
    return { ...parameters, variables: JSON.parse(variables) }
  } catch {
    throw new AppError('BAD_USER_INPUT', '"variables" must be a JSON object.')
  }
}

const parametersOf = (url: string) => new URLSearchParams(url.split('?')[1])

/** Where a client goes on: as browsers say it by themselves, or in the URL for those who can't set a header. */
export function readLastEventId({ headers, url }: Pick<FastifyRequest, 'headers' | 'url'>): number | null {
  const id = headers['last-event-id'] ?? parametersOf(url).get('lastEventId') ?? ''
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : null
}
