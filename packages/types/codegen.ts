import type { CodegenConfig } from '@graphql-codegen/cli'

const typesOf = (graph: string) => ({
  schema: `${graph}/schema.graphql`,
  plugins: ['typescript'],
  config: { enumsAsTypes: true, useTypeImports: true, scalars: { DateTime: 'string' } },
})

/** Writes the TypeScript types of the committed contracts. */
const config: CodegenConfig = {
  emitLegacyCommonJSImports: false,
  generates: {
    'src/public.generated.ts': typesOf('public'),
    'src/newsroom.generated.ts': typesOf('newsroom'),
  },
}

export default config
