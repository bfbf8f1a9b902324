import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import type { Context } from './context.ts'

/** The largest request that is read, in bytes. */
export const maxRequestBytes = 64 * 1024
/** The longest query that is parsed, in lexical tokens. */
export const maxTokens = 1000
/** How often a query's fragments may be spread, one inside the other: what a small text can grow to. */
export const maxSelections = 5000
/** What an open query may cost: see `estimate`. All that a page shows of a hundred articles may be asked for at once. */
export const maxCost = 100_000
/** How long a list is taken to be that has no size to ask for: sections, translations, blocks. */
export const assumedListSize = 10

/** What takes more than the reading of a value: a text is made in each of its forms, a count counts. */
const dearer: Record<string, number> = {
  'RichText.html': 5,
  'RichText.text': 5,
  'ArticleConnection.totalCount': 20,
  'SearchConnection.facets': 500,
  'SearchEdge.highlights': 20,
}

/** Field by field: everything costs 1 and what is asked of it, and a list that times its size. Introspection is free. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (field.name.startsWith('__') || type.name.startsWith('__')) return 0
  const own = dearer[`${type.name}.${field.name}`] ?? 1
  return sizeOf(type.name, field.type, args) * (own + childComplexity)
}

function sizeOf(parent: string, type: GraphQLOutputType, args: Record<string, unknown>): number {
  if (typeof args['first'] === 'number') return Math.max(args['first'], 1)
  if (Array.isArray(args['ids'])) return Math.max(args['ids'].length, 1)
  // A connection's size is counted where it is asked for.
  if (parent.endsWith('Connection')) return 1
  return isListType(getNullableType(type)) ? assumedListSize : 1
}

/**
 * Refuses an open query that asks for too much before anything of it is read, and tells every other one what it cost.
 * The trusted documents are our own.
 */
export const boundCost: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue }) => {
    if (contextValue.isTrusted) return
    let cost = 0
    return {
      didResolveOperation: async ({ schema, document, operation, request }) => {
        // Which operation is meant is asked, and refused, later.
        if (!operation) return
        if (operation.operation !== 'query') throw onlyQueries(operation.operation)
        cost = measure(schema, document, request)
        if (cost > maxCost) throw tooCostly(cost)
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single' || cost === 0) return
        const { extensions } = body.singleResult
        body.singleResult.extensions = { ...extensions, cost: { requested: cost, maximum: maxCost } }
      },
    }
  },
}

function measure(
  schema: GraphQLSchema,
  query: DocumentNode,
  { variables, operationName }: { variables?: Record<string, unknown>; operationName?: string },
): number {
  try {
    return getComplexity({
      schema,
      query,
      estimators: [estimate],
      ...(variables && { variables }),
      ...(operationName !== undefined && { operationName }),
    })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    // A variable that is not of its type.
    throw new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  }
}

function onlyQueries(kind: string): GraphQLError {
  return new GraphQLError(`This graph answers queries; it has no ${kind}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })
}

function tooCostly(cost: number): GraphQLError {
  const asked = Number.isFinite(cost) ? cost.toLocaleString('en') : 'more'
  return new GraphQLError(
    `A query may cost ${maxCost.toLocaleString('en')}, and this one asks for ${asked}. Ask for fewer items at a time, or less of each: docs/api.md says how the cost is counted.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 }, cost: { requested: cost, maximum: maxCost } } },
  )
}
