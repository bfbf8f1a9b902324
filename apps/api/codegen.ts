import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files'
import type { CodegenConfig } from '@graphql-codegen/cli'

/** Reads the SDL of the modules, and writes the resolvers' types and wiring beside them. */
const config: CodegenConfig = {
  schema: 'src/public/*/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/public': defineConfig({
      importExtension: '.ts',
      mergeSchema: false,
      resolverGeneration: {
        query: '*',
        mutation: '*',
        subscription: '*',
        scalar: '*',
        object: '*',
        union: '*',
        interface: '',
        enum: '',
      },
      scalarsModule: false,
      scalarsOverrides: { DateTime: { type: 'Date' } },
      typesPluginsConfig: {
        contextType: '../context.ts#Context',
        enumsAsTypes: true,
        useTypeImports: true,
      },
    }),
  },
}

export default config
