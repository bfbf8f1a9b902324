import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import graphql from '@graphql-eslint/eslint-plugin'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const schema = join(repositoryRoot, 'packages/types/public/schema.graphql')
const contract = readFileSync(schema, 'utf8')

/** What the rules for servers that Relay clients use find wrong with a schema. */
async function lint(sdl: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: repositoryRoot,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: sdl } } },
        // Both speak of ESLint's plugins, but not of the same version of their types.
        plugins: { graphql: graphql as unknown as ESLint.Plugin },
        rules: {
          // Lists are read forwards only.
          'graphql/relay-arguments': ['error', { includeBoth: false }],
          'graphql/relay-connection-types': 'error',
          // Short lists, such as the topics of an article, are plain ones.
          'graphql/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
          'graphql/relay-page-info': 'error',
        },
      },
    ],
  })
  const [result] = await eslint.lintText(sdl, { filePath: schema })
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

test('a Relay client finds connections, edges, arguments and page information as it expects them', async () => {
  expect(await lint(contract)).toEqual([])
})

test.each([
  ['relay-page-info', 'startCursor: String', 'firstCursor: String'],
  ['relay-connection-types', '  pageInfo: PageInfo!\n', ''],
  ['relay-edge-types', '  cursor: String!\n', ''],
  ['relay-arguments', '    """Continue after this cursor."""\n    after: String\n', ''],
])('the rule %s notices what is missing', async (rule, from, to) => {
  expect(contract).toContain(from)

  const found = await lint(contract.replace(from, to))

  expect(found.join('\n')).toContain(`graphql/${rule}: `)
})
