import { GraphQLScalarType } from 'graphql'

/** A scalar for what JSON can say. The SDL describes it; what is in it is checked where it is read. */
export function jsonScalar(name: string): GraphQLScalarType {
  const scalar = new GraphQLScalarType({ name, serialize: (value) => value, parseValue: (value) => value })
  // What is missing here would overwrite the SDL's words when the two are merged.
  Reflect.deleteProperty(scalar, 'description')
  Reflect.deleteProperty(scalar, 'specifiedByURL')
  return scalar
}
