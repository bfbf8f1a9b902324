import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'dateline-arrows-'))
cpSync(join(repositoryRoot, 'biome.json'), join(folder, 'biome.json'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the linter says of a file at a path that holds this text. */
function lint(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  const biome = join(repositoryRoot, 'node_modules/.bin/biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', path], { cwd: folder, encoding: 'utf8' })
  return (stdout + stderr).replace(/\s+/g, ' ')
}

const use = 'export const used = [planted]\n'

test.each([
  [
    'the public graph may not reach the newsroom',
    'apps/api/src/public/article/planted.ts',
    `import { createArticle as planted } from '../../newsroom/article/article.service.ts'\n${use}`,
    'The public graph must not reach the newsroom',
  ],
  [
    'the newsroom may not reach the public graph',
    'apps/api/src/newsroom/article/planted.ts',
    `import { formatByline as planted } from '../../public/article/byline.ts'\n${use}`,
    'The newsroom must not reach the public graph',
  ],
  [
    'SQL stands in stores alone',
    'apps/api/src/newsroom/article/article.service.ts',
    `import { sql as planted } from 'drizzle-orm'\n${use}`,
    'SQL belongs in a *.store.ts file',
  ],
  [
    'the environment is read in env.ts alone',
    'apps/api/src/newsroom/article/planted.ts',
    'export const planted = process.env.HOME\n',
    'noProcessEnv',
  ],
  [
    'the site knows the api by its graph alone',
    'apps/web/src/article/planted.tsx',
    `import { createPool as planted } from '@dateline/db'\n${use}`,
    'The site knows the api by its public graph alone',
  ],
  [
    'the shared packages import nothing of ours',
    'packages/edge/src/planted.ts',
    `import { typeset as planted } from '@dateline/content'\n${use}`,
    'content, edge and types import nothing of ours',
  ],
])('%s', (_rule, path, text, sentence) => {
  expect(lint(path, text)).toContain(sentence)
})

test('a file in its place passes', () => {
  const text = "import { sql as planted } from 'drizzle-orm'\n\nexport const used = [planted]\n"

  expect(lint('apps/api/src/newsroom/article/planted.store.ts', text)).not.toContain('noRestrictedImports')
})
