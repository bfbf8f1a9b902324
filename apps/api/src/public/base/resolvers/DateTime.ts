import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

function parse(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : null
  if (!date || Number.isNaN(date.getTime())) {
    throw new GraphQLError('A DateTime is a string in ISO 8601, such as "2026-11-12T14:03:00.000Z".')
  }
  return date
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
})

// What is missing here would overwrite the SDL's words when the two are merged.
Reflect.deleteProperty(DateTime, 'description')
Reflect.deleteProperty(DateTime, 'specifiedByURL')
