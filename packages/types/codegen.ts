import type { CodegenConfig } from '@graphql-codegen/cli'

/** Writes the TypeScript types of the committed contract. */
const config: CodegenConfig = {
  schema: 'public/schema.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/public.generated.ts': {
      plugins: ['typescript'],
      config: { enumsAsTypes: true, useTypeImports: true, scalars: { DateTime: 'string' } },
    },
  },
}

export default config
