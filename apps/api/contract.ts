import type { CodegenConfig } from '@graphql-codegen/cli'

/** Writes the contract that clients build on: the SDL of all modules in one file, which is committed. */
const config: CodegenConfig = {
  schema: 'src/public/*/*.graphql',
  generates: {
    '../../packages/types/public/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
  },
}

export default config
