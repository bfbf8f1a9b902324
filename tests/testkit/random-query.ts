import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

export type RandomQuery = { query: string; variables: Record<string, unknown> }

type Making = { schema: GraphQLSchema; random: () => number; values: Record<string, readonly unknown[]> }

/** Real values by the name of their argument, so that some queries find something. */
export type Values = Making['values']

const oddities = [
  '',
  ' ',
  '/',
  '%',
  '\\',
  '"',
  "'; drop table live.article; --",
  'ñ',
  '🦤',
  '\u202e',
  'x'.repeat(2000),
  'null',
]
const numbers = [-1, 0, 1, 2, 5, 20, 100, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31]

/** A query that is right by the schema, with values that may be anything. */
export function createRandomQueries(schema: GraphQLSchema, random: () => number, values: Values): () => RandomQuery {
  const making = { schema, random, values }
  return () => {
    const variables: Record<string, unknown> = {}
    const declared: string[] = []
    const bind = (argument: GraphQLArgument): string => {
      const value = valueFor(making, argument.name, argument.type)
      // Half of all values are literals, and half are variables.
      if (random() < 0.5) return literalOf(value, argument.type)
      const name = `v${declared.length}`
      declared.push(`$${name}: ${argument.type}`)
      variables[name] = value
      return `$${name}`
    }
    const root = schema.getQueryType() as GraphQLObjectType
    const selection = selectionOf(making, root, 1 + Math.floor(random() * 6), bind)
    const head = declared.length > 0 ? `query (${declared.join(', ')}) ` : ''
    return { query: head + selection, variables }
  }
}

type Bind = (argument: GraphQLArgument) => string

function selectionOf(making: Making, type: GraphQLNamedType, depth: number, bind: Bind): string {
  const { schema, random } = making
  const parts = random() < 0.3 ? ['__typename'] : []
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields())
    const wanted = 1 + Math.floor(random() * 4)
    for (let made = 0; made < wanted; made += 1) {
      const field = fields[Math.floor(random() * fields.length)]
      const text = field && fieldOf(making, field, depth, bind)
      // Under a name of its own, since the same field may come with other arguments.
      if (text) parts.push(`f${Math.floor(random() * 1e9).toString(36)}: ${text}`)
    }
  }
  if (isAbstractType(type) && depth > 0) {
    for (const possible of schema.getPossibleTypes(type)) {
      if (random() < 0.4) parts.push(`... on ${possible.name} ${selectionOf(making, possible, depth - 1, bind)}`)
    }
  }
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`
}

function fieldOf(making: Making, field: GraphQLField<unknown, unknown>, depth: number, bind: Bind): string | null {
  const type = getNamedType(field.type)
  if (isCompositeType(type) && depth <= 0) return null
  const given = field.args.filter((argument) => isRequired(argument) || making.random() < 0.5)
  const args = given.map((argument) => `${argument.name}: ${bind(argument)}`).join(', ')
  const below = isCompositeType(type) ? ` ${selectionOf(making, type, depth - 1, bind)}` : ''
  return `${field.name}${args ? `(${args})` : ''}${below}`
}

const isRequired = ({ type, defaultValue }: GraphQLArgument) => isNonNullType(type) && defaultValue === undefined

function valueFor(making: Making, name: string, type: GraphQLInputType): unknown {
  const { random, values } = making
  const pick = (list: readonly unknown[]) => list[Math.floor(random() * list.length)]
  if (!isNonNullType(type) && random() < 0.1) return null
  const plain = getNullableType(type)
  if (isListType(plain)) {
    return Array.from({ length: Math.floor(random() * 4) }, () =>
      valueFor(making, name.replace(/s$/, ''), plain.ofType),
    )
  }
  if (isEnumType(plain)) return pick(plain.getValues().map((value) => value.name))
  if (isInputObjectType(plain)) {
    const fields = Object.values(plain.getFields()).filter((field) => isNonNullType(field.type) || random() < 0.5)
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(making, field.name, field.type)]))
  }
  if (plain.name === 'Int') return pick(random() < 0.6 ? [1, 2, 3, 20] : numbers)
  if (plain.name === 'Float') return pick([...numbers, 0.5, 1e300])
  if (plain.name === 'Boolean') return random() < 0.5
  if (plain.name === 'DateTime')
    return pick(['2026-01-01T00:00:00Z', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '2026-02-30', ''])
  return pick(random() < 0.7 ? (values[name] ?? oddities) : oddities)
}

function literalOf(value: unknown, type: GraphQLInputType): string {
  const plain = getNullableType(type)
  if (value === null || value === undefined) return 'null'
  if (isListType(plain) && Array.isArray(value))
    return `[${value.map((each) => literalOf(each, plain.ofType)).join(', ')}]`
  if (isEnumType(plain)) return String(value)
  if (isInputObjectType(plain)) {
    const fields = plain.getFields()
    const given = Object.entries(value as Record<string, unknown>)
    return `{${given.map(([name, inner]) => `${name}: ${fields[name] ? literalOf(inner, fields[name].type) : 'null'}`).join(', ')}}`
  }
  return JSON.stringify(value)
}
