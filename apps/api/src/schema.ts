import { makeExecutableSchema } from '@graphql-tools/schema'
import { resolvers } from './public/resolvers.generated.ts'
import { typeDefs } from './public/typeDefs.generated.ts'

/** The public graph, for Apollo and for subscriptions, which Apollo doesn't have. */
export const createSchema = () => makeExecutableSchema({ typeDefs, resolvers })
