import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { afterEach, beforeEach, expect, test } from 'vitest'

const compiler = join(dirname(createRequire(import.meta.url).resolve('relay-compiler/package.json')), 'cli.js')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-relay-'))
  mkdirSync(join(folder, 'src'))
  copyFileSync(join(repositoryRoot, 'packages/types/public/schema.graphql'), join(folder, 'schema.graphql'))
  const config = { src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true }
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A component of an app, compiled by Relay against the contract. */
function compile(component: string, source: string) {
  writeFileSync(join(folder, `src/${component}.ts`), `import { graphql } from 'react-relay'\n${source}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, 'relay.config.json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const made = (name: string) => existsSync(join(folder, `src/__generated__/${name}.graphql.ts`))
  return { status, output: stdout + stderr, made }
}

test('a Relay app compiles a list that loads more, built from fragments', () => {
  const { status, output, made } = compile(
    'Newest',
    `
    graphql\`query NewestQuery($edition: String!) { edition(code: $edition) { title ...Newest_edition } }\`
    graphql\`
      fragment Newest_edition on Edition
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
      @refetchable(queryName: "NewestNextPageQuery") {
        articles(first: $count, after: $cursor, section: "analisis") @connection(key: "Newest_articles") {
          edges { node { id ...Newest_teaser } }
          totalCount
        }
      }\`
    graphql\`fragment Newest_teaser on Article { headline byline publishedAt edition { code } }\`
  `,
  )

  expect(output).not.toMatch(/error/i)
  expect(status).toBe(0)
  expect(['NewestQuery', 'NewestNextPageQuery', 'Newest_edition', 'Newest_teaser'].filter(made)).toHaveLength(4)
})

test('a Relay app asks again for one thing by its id', () => {
  const { output, made } = compile(
    'Story',
    `
    graphql\`query StoryQuery($id: ID!) { node(id: $id) { ...Story_article @alias } }\`
    graphql\`
      fragment Story_article on Article @refetchable(queryName: "StoryRefetchQuery") {
        headline
        body { __typename ... on Block { id } ... on ParagraphBlock { content { html } } }
      }\`
  `,
  )

  expect(output).not.toMatch(/error/i)
  expect(['StoryQuery', 'StoryRefetchQuery'].filter(made)).toHaveLength(2)
})

test('the compiler refuses what the contract does not have', () => {
  const { status, output } = compile('Wrong', 'graphql`query WrongQuery { edition(code: "es") { colour } }`')

  expect(status).not.toBe(0)
  expect(output).toContain('colour')
})
