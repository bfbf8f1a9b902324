import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

export type MutationCall = { name: string; query: string; variables: Record<string, unknown> }

/** Every mutation of a schema, called with something that GraphQL takes and that means nothing. */
export function listMutationCalls(schema: GraphQLSchema): MutationCall[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args }) => {
    const needed = args.filter(({ type }) => isNonNullType(type))
    const declared = needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
    const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
    return {
      name,
      query: `mutation ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} { __typename } }`,
      variables: Object.fromEntries(needed.map((arg) => [arg.name, sampleOf(arg.type)])),
    }
  })
}

const scalars: Record<string, unknown> = {
  Boolean: false,
  DateTime: '2026-01-01T00:00:00.000Z',
  Float: 1,
  ID: 'bm9uZQ',
  Int: 1,
  String: 'none',
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return scalars[type.name] ?? {}
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
  return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]))
}
