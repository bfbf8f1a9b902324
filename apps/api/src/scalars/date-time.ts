import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

function parse(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : null
  // JavaScript knows other years too, which ISO 8601 writes with a sign, and Postgres doesn't.
  if (!date || Number.isNaN(date.getTime()) || !/^(?!0000)\d{4}-/.test(date.toISOString())) {
    throw new GraphQLError(
      'A DateTime is a string in ISO 8601, such as "2026-11-12T14:03:00.000Z", in the years 1 to 9999.',
    )
  }
  return date
}

export const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
})

// What is missing here would overwrite the SDL's words when the two are merged.
Reflect.deleteProperty(dateTime, 'description')
Reflect.deleteProperty(dateTime, 'specifiedByURL')
