/** The SDL of all modules of the public graph, as one document. */
export { typeDefs as sdl } from './public/typeDefs.generated.ts'
