import type { CodegenConfig } from '@graphql-codegen/cli'

/** Writes the types of the site's operations, and their texts by hash: the trusted documents. */
const config: CodegenConfig = {
  schema: '../../packages/types/public/schema.graphql',
  documents: 'src/**/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, scalars: { DateTime: 'string' } },
    },
  },
}

export default config
