import type { CodegenConfig } from '@graphql-codegen/cli'

const contractOf = (graph: string) => ({
  schema: `src/${graph}/*/*.graphql`,
  plugins: ['schema-ast'],
  config: { includeDirectives: true },
})

/** Writes the contracts that clients build on: the SDL of all modules of a graph in one file, which is committed. */
const config: CodegenConfig = {
  generates: {
    '../../packages/types/public/schema.graphql': contractOf('public'),
    '../../packages/types/newsroom/schema.graphql': contractOf('newsroom'),
  },
}

export default config
