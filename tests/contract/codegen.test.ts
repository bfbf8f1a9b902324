import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { generate } from '@graphql-codegen/cli'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'dateline-codegen-'))
afterAll(() => rmSync(folder, { recursive: true }))

const operation = `query Newest($edition: String!, $first: Int) {
  edition(code: $edition) {
    articles(first: $first) { nodes { headline publishedAt kind body { __typename ... on HeadingBlock { level } } } }
  }
}`

/** An app of a client: each line that must not compile is marked. */
const app = `import { NewestDocument, type NewestQuery, type NewestQueryVariables } from './gql/graphql'
import type { ArticleKind, Edition } from './types'

export const variables: NewestQueryVariables = { edition: 'es', first: 3 }
// @ts-expect-error an edition is asked for by its code
export const missing: NewestQueryVariables = { first: 3 }

export function list({ edition }: NewestQuery): string[] {
  return (edition?.articles.nodes ?? []).map(({ headline, publishedAt, kind, body }) => {
    const levels = body.map((block) => (block.__typename === 'HeadingBlock' ? block.level : 0))
    const known: ArticleKind | 'NEWS' = kind
    return \`\${headline} \${publishedAt.slice(0, 10)} \${known} \${Math.max(...levels)}\`
  })
}
// @ts-expect-error nothing of that name was asked for
export const absent = (data: NewestQuery) => data.edition?.tagline
export const title = (edition: Edition): string => edition.title
export const document = NewestDocument
`

test('a client generates types from the contract and its operations, and they hold what it asks for', async () => {
  const scalars = { DateTime: 'string' }
  const files = await generate(
    {
      schema: join(repositoryRoot, 'packages/types/public/schema.graphql'),
      documents: [operation],
      silent: true,
      generates: {
        [join(folder, 'gql/')]: { preset: 'client', config: { scalars }, presetConfig: { fragmentMasking: false } },
        [join(folder, 'types.ts')]: { plugins: ['typescript'], config: { scalars, enumsAsTypes: true } },
      },
    },
    false,
  )
  for (const { filename, content } of files) {
    mkdirSync(dirname(filename), { recursive: true })
    writeFileSync(filename, content)
  }
  writeFileSync(join(folder, 'app.ts'), app)
  const compilerOptions = { strict: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', types: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }))
  symlinkSync(join(repositoryRoot, 'tests/node_modules'), join(folder, 'node_modules'), 'junction')

  const { stdout, status } = spawnSync(join(repositoryRoot, 'node_modules/.bin/tsc'), ['-p', folder], {
    encoding: 'utf8',
  })

  expect(stdout).toBe('')
  expect(status).toBe(0)
})
