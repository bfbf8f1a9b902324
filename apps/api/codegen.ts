import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files'
import type { CodegenConfig } from '@graphql-codegen/cli'

/** The resolvers' types and wiring of one graph, written beside its modules. */
const modulesOf = (graph: string, contextType: string) => ({
  ...defineConfig({
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
    typesPluginsConfig: { contextType, enumsAsTypes: true, useTypeImports: true },
  }),
  schema: `src/${graph}/*/*.graphql`,
})

/** Reads the SDL of the modules of both graphs. */
const config: CodegenConfig = {
  emitLegacyCommonJSImports: false,
  generates: {
    'src/public': modulesOf('public', '../context.ts#Context'),
    'src/newsroom': modulesOf('newsroom', '../newsroom-context.ts#NewsroomContext'),
  },
}

export default config
