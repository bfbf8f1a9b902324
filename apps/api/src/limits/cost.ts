import {
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import { AppError } from '../errors.ts'

/** How long a list is taken to be that has no size to ask for: sections, translations, credits. */
const assumedListSize = 10
/** What a text is made of stands in each other, so that too much would be taken for a whole one. */
const assumedSizes: Record<string, number> = {
  'Article.body': 20,
  'LivePostBlock.blocks': 3,
  'FactBoxBlock.blocks': 3,
  'GalleryBlock.pictures': 4,
  'ListBlock.items': 4,
  'TableBlock.rows': 6,
  'TableRow.cells': 3,
  'RichText.spans': 2,
}

/**
 * What takes more than the reading of a value: a text is made in each of its forms, a count counts. To describe the graph
 * takes the more the larger it is.
 */
const dearer: Record<string, number> = {
  'RichText.html': 5,
  'RichText.text': 5,
  'ArticleConnection.totalCount': 20,
  'CorrectionConnection.totalCount': 20,
  'Contributor.work': 20,
  'SearchConnection.facets': 500,
  'SearchEdge.highlights': 20,
  'Query.__schema': 1000,
  'Query.__type': 50,
}

/** Field by field: everything costs 1 and what is asked of it, and a list that times its size. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (field.name === '__typename' || type.name.startsWith('__')) return 0
  const own = dearer[`${type.name}.${field.name}`] ?? 1
  return sizeOf(type.name, field, args) * (own + childComplexity)
}

type Field = { name: string; type: GraphQLOutputType }

function sizeOf(parent: string, { name, type }: Field, args: Record<string, unknown>): number {
  if (typeof args['first'] === 'number') return Math.max(args['first'], 1)
  if (Array.isArray(args['ids'])) return Math.max(args['ids'].length, 1)
  // A connection's size is counted where it is asked for.
  if (parent.endsWith('Connection')) return 1
  return isListType(getNullableType(type)) ? (assumedSizes[`${parent}.${name}`] ?? assumedListSize) : 1
}

export type Measured = {
  schema: GraphQLSchema
  document: DocumentNode
  operationName?: string | undefined
  variables?: Record<string, unknown> | undefined
}

const maxRemembered = { costs: 50, keyLength: 200 }
const remembered = new WeakMap<DocumentNode, Map<string, number>>()

/** What an operation costs, by its text and variables. Such as were asked before are not computed again. */
export function measureCost(measured: Measured): number {
  const { document, operationName, variables } = measured
  const costs = remembered.get(document) ?? new Map<string, number>()
  const key = `${operationName} ${JSON.stringify(variables, forgetText)}`
  const known = costs.get(key)
  if (known !== undefined) return known
  const cost = computeCost(measured)
  if (costs.size >= maxRemembered.costs) costs.clear()
  if (key.length <= maxRemembered.keyLength) remembered.set(document, costs.set(key, cost))
  return cost
}

/** Sizes are numbers, and what is left out is told by booleans: no text changes the cost. */
const forgetText = (_key: string, value: unknown) => (typeof value === 'string' ? '' : value)

function computeCost({ schema, document, operationName, variables }: Measured): number {
  try {
    return getComplexity({
      schema,
      query: document,
      estimators: [estimate],
      ...(variables && { variables }),
      ...(operationName !== undefined && { operationName }),
    })
  } catch (error) {
    // A variable that is not of its type.
    if (error instanceof GraphQLError) throw new AppError('BAD_USER_INPUT', error.message)
    throw error
  }
}

export function tooCostly(cost: number, maximum: number): AppError {
  const asked = Number.isFinite(cost) ? cost.toLocaleString('en') : 'more'
  return new AppError(
    'QUERY_TOO_COSTLY',
    `A query may cost ${maximum.toLocaleString('en')}, and this one asks for ${asked}. Ask for fewer items at a time, or less of each: docs/api.md says how the cost is counted.`,
    { cost: { requested: cost, maximum } },
  )
}
