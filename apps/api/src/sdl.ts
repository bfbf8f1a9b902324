/** The SDL of all modules of a graph, as one document. */
export { typeDefs as newsroomSdl } from './newsroom/typeDefs.generated.ts'
export { typeDefs as sdl } from './public/typeDefs.generated.ts'
