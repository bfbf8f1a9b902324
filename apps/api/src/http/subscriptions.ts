import type { ServerResponse } from 'node:http'
import { createOpenStreams, type OpenStreamsOptions } from '@dateline/edge'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createSourceEventStream, GraphQLError, type GraphQLSchema } from 'graphql'
import { AppError } from '../errors.ts'
import type { Measured } from '../limits/cost.ts'
import { maxSubscribers, maxSubscribersPerAddress, maxSubscriptions } from '../limits/limits.ts'
import { createEventOperation, type EventOperation, type StreamEvent, toAnswered } from './event-operation.ts'
import { readEventRequest, readLastEventId } from './event-request.ts'

export type Subscriptions = {
  /** Answers a subscription with events for as long as the client stays. */
  open: (request: FastifyRequest, reply: FastifyReply) => FastifyReply
  close: () => void
}

/** Where a subscriber goes on, and when he is gone. */
export type Place = {
  /** The place of the last event that he got; null for none that can be understood. */
  after: number | null
  signal: AbortSignal
}

export type SubscriptionsOptions = OpenStreamsOptions & {
  maxSubscribers?: number
  maxSubscriptions?: number
  maxSubscribersPerAddress?: number
}

type Options = SubscriptionsOptions & {
  schema: GraphQLSchema
  /** Refuses what asks for too much. */
  check: (measured: Measured) => unknown
  /** In which somebody follows; without a place, in which what happened is made into the answer for all who share it. */
  contextOf: (request: FastifyRequest, place: Place | null) => unknown
  /** Those with the same name share what is made of an event, if they ask the same. */
  audienceOf?: (request: FastifyRequest) => string
  /** Who may follow only so many; an address, when nothing else is said. */
  owner?: { of: (request: FastifyRequest) => string; words: string; most: number }
}

/** With an empty field of data: without one, the browser's EventSource would not tell of it. */
const complete = 'event: complete\ndata:\n\n'

/**
 * Subscriptions as server-sent events, in the distinct connections mode of the GraphQL over SSE protocol. Those who ask the
 * same share one operation: for each event it is executed once, and the same bytes are sent to all.
 */
export function createSubscriptions({ schema, check, contextOf, audienceOf, ...options }: Options): Subscriptions {
  const bounds = { maxSubscribers, maxSubscriptions, maxSubscribersPerAddress, ...options }
  const address = { of: ({ ip }: FastifyRequest) => ip, words: 'An address', most: bounds.maxSubscribersPerAddress }
  const { owner = address } = options
  const streams = createOpenStreams({ maxBufferedBytes: 256 * 1024, ...options })
  const operations = createShared<EventOperation>()
  const owners = createShared<object>()

  function open(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const asked = readEventRequest(request)
    const key = JSON.stringify([audienceOf?.(request) ?? '', asked])
    if (owners.holders(owner.of(request)) >= owner.most) {
      return refuse(reply, 429, `${owner.words} may follow ${owner.most} subscriptions at a time.`)
    }
    if (
      streams.size() >= bounds.maxSubscribers ||
      (operations.size() >= bounds.maxSubscriptions && operations.holders(key) === 0)
    ) {
      return refuse(reply, 503, 'There are too many subscribers just now.')
    }

    const res = reply.raw
    const ended = new AbortController()
    res.once('close', () => ended.abort())
    for (const [name, value] of Object.entries(reply.getHeaders())) res.setHeader(name, value ?? '')
    reply.hijack()
    streams.open(res)
    const place = { after: readLastEventId(request), signal: ended.signal }
    void run(res, request, place, () => {
      const operation = operations.hold(key, () =>
        createEventOperation(asked, { schema, check, contextOf: () => contextOf(request, null), log: request.log }),
      )
      const owned = owners.hold(owner.of(request), () => ({}))
      ended.signal.addEventListener('abort', operation.release)
      ended.signal.addEventListener('abort', owned.release)
      return operation.value
    })
    return reply
  }

  async function run(
    res: ServerResponse,
    request: FastifyRequest,
    place: Place,
    hold: () => EventOperation,
  ): Promise<void> {
    const { log } = request
    try {
      const operation = hold()
      const contextValue = await contextOf(request, place)
      const source = await createSourceEventStream({ schema, ...operation, contextValue })
      if (!(Symbol.asyncIterator in source)) return end(res, source.errors ?? [], log)
      for await (const event of source as AsyncIterable<StreamEvent>) {
        if (!streams.write(res, await operation.frameOf(event))) return
        if (event.isLast) return end(res, [], log)
      }
    } catch (error) {
      if (error instanceof GraphQLError) return end(res, [error], log)
      if (error instanceof AppError) {
        return end(res, [new GraphQLError(error.message, { extensions: { code: error.code } })], log)
      }
      // Not an end: whoever is cut off comes again, and goes on from where he was.
      if (!place.signal.aborted) log.error({ err: error }, 'a subscription was cut off')
      res.destroy()
    }
  }

  function end(res: ServerResponse, errors: readonly GraphQLError[], log: FastifyRequest['log']): void {
    const body = JSON.stringify({ errors: errors.map((error) => toAnswered(error, log)) })
    if (errors.length > 0) streams.write(res, `event: next\ndata: ${body}\n\n`)
    streams.write(res, complete)
    res.end()
  }

  return { open, close: streams.close }
}

/** Things that are there for as long as somebody holds them. */
function createShared<Value>() {
  const shared = new Map<string, { value: Value; holders: number }>()
  return {
    size: () => shared.size,
    holders: (key: string) => shared.get(key)?.holders ?? 0,
    hold(key: string, make: () => Value) {
      const held = shared.get(key) ?? { value: make(), holders: 0 }
      shared.set(key, held)
      held.holders += 1
      const release = () => {
        held.holders -= 1
        if (held.holders === 0) shared.delete(key)
      }
      return { value: held.value, release }
    },
  }
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  const errors = [{ message: `${message} Try again later.`, extensions: { code: 'TOO_MANY_SUBSCRIBERS' } }]
  return reply.code(status).header('Retry-After', '30').header('Cache-Control', 'no-store').send({ errors })
}
