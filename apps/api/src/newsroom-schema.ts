import { makeExecutableSchema } from '@graphql-tools/schema'
import { guardSchema } from './http/newsroom/door.ts'
import { resolvers } from './newsroom/resolvers.generated.ts'
import { typeDefs } from './newsroom/typeDefs.generated.ts'

/** The newsroom's graph, with somebody at the door of everything that it can do. */
export const createNewsroomSchema = () => guardSchema(makeExecutableSchema({ typeDefs, resolvers }))

export { listMutationPolicies } from './http/newsroom/door.ts'
