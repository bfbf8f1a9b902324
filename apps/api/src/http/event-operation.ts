import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import type { Log } from '../context.ts'
import { formatError, isBug } from '../errors.ts'
import type { Measured } from '../limits/cost.ts'
import { maxTokens } from '../limits/limits.ts'

export type EventRequest = { query: string; operationName: string | null; variables: Record<string, unknown> }

/** What happened, as the root of a subscription's answer. All who are told of the same get the same object. */
export type StreamEvent = {
  /** Its place in the order of all events, by which a subscriber goes on. */
  place: number
  isLast: boolean
}

/** A subscription that somebody follows. What it makes of an event is made once, for all who follow the same. */
export type EventOperation = {
  document: DocumentNode
  operationName: string | null
  variableValues: Record<string, unknown>
  frameOf: (event: StreamEvent) => Promise<Uint8Array>
}

type Making = {
  schema: GraphQLSchema
  /** Refuses what asks for too much. */
  check: (measured: Measured) => unknown
  /** In which an event is made into an answer. */
  contextOf: () => unknown
  log: Log
}

/** Parses and checks a subscription; throws what is wrong with it. */
export function createEventOperation(request: EventRequest, { schema, check, contextOf, log }: Making): EventOperation {
  const document = parseBounded(request.query)
  const [invalid] = validate(schema, document, undefined, { maxErrors: 1 })
  if (invalid) throw withCode(invalid, 'GRAPHQL_VALIDATION_FAILED')
  const operation = getOperationAST(document, request.operationName)
  if (!operation) {
    throw withCode(
      new GraphQLError('"operationName" is missing or names no operation.'),
      'OPERATION_RESOLUTION_FAILURE',
    )
  }
  if (operation.operation !== 'subscription') {
    throw withCode(
      new GraphQLError(
        `Only subscriptions are answered as events. Send this ${operation.operation} with "Accept: application/json".`,
      ),
      'BAD_USER_INPUT',
    )
  }
  const { operationName, variables } = request
  check({ schema, document, operationName: operationName ?? undefined, variables })

  const shared = { schema, document, operationName, variableValues: variables }
  const frames = new WeakMap<StreamEvent, Promise<Uint8Array>>()
  async function makeFrame(event: StreamEvent): Promise<Uint8Array> {
    const { data, errors } = await execute({ ...shared, rootValue: event, contextValue: await contextOf() })
    const answer = { ...(errors && { errors: errors.map((error) => toAnswered(error, log)) }), data }
    const body = JSON.stringify({ ...answer, extensions: { eventId: String(event.place) } })
    return Buffer.from(`id: ${event.place}\nevent: next\ndata: ${body}\n\n`)
  }
  return {
    ...shared,
    frameOf(event) {
      const frame = frames.get(event) ?? makeFrame(event)
      frames.set(event, frame)
      return frame
    },
  }
}

function parseBounded(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens })
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return Object.assign(error, { extensions: { ...error.extensions, code } })
}

/** An error as clients see it. Without an error of ours behind it, it is the request that is wrong. */
export function toAnswered(error: GraphQLError, log: Log): GraphQLFormattedError {
  const code = error.originalError ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT'
  if (error.originalError && isBug(error))
    log.error({ err: error.originalError, path: error.path }, 'a resolver failed')
  const plain = error.toJSON()
  return formatError({ ...plain, extensions: { code, ...plain.extensions } }, error)
}
