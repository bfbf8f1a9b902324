import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { afterAll, expect, test } from 'vitest'
import { startSampleApi } from '../testkit/sample.ts'
import { readSnippets, run, type Snippet } from './snippets.ts'

const snippets = readSnippets(readFileSync(join(repositoryRoot, 'docs/api.md'), 'utf8'))
const has = (command: string) => spawnSync(command, ['--version']).status === 0
const tools = { curl: has('curl'), python3: has('python3') }

const api = await startSampleApi()
const folder = mkdtempSync(join(tmpdir(), 'dateline-snippets-'))
symlinkSync(join(repositoryRoot, 'tests/node_modules'), join(folder, 'node_modules'), 'junction')
afterAll(async () => {
  await api.close()
  rmSync(folder, { recursive: true })
})

const programs: Record<string, (file: string) => [command: string, args: string[]]> = {
  sh: (file) => ['sh', ['-e', file]],
  js: (file) => [process.execPath, [file]],
  python: (file) => ['python3', [file]],
}
const endings: Record<string, string> = { sh: 'sh', js: 'mjs', python: 'py' }

async function execute({ language, line, text, isStream }: Snippet) {
  const file = join(folder, `line-${line}.${endings[language]}`)
  writeFileSync(file, text.replaceAll('http://127.0.0.1:4000', api.url))
  const [command, args] = programs[language]?.(file) ?? []
  if (!command || !args) throw new Error(`Nothing runs "${language}".`)
  return run(command, args, { isStream, cwd: folder })
}

const isRunnable = ({ language, text }: Snippet) =>
  (language !== 'python' || tools.python3) && (language !== 'sh' || !text.includes('curl') || tools.curl)
const named = (list: Snippet[]) =>
  list.map((snippet) => [`the ${snippet.language} at line ${snippet.line}`, snippet] as const)

test('the page has something for every kind of client, and nothing that is not tried', () => {
  const languages = new Set(snippets.map((snippet) => snippet.language))

  expect(
    [...languages].filter(
      (language) => !['', 'json', 'http', 'html', 'graphql', ...Object.keys(programs)].includes(language),
    ),
  ).toEqual([])
  expect(['sh', 'js', 'graphql', 'python'].filter((language) => !languages.has(language))).toEqual([])
})

const scripts = snippets.filter((snippet) => snippet.language in programs)

for (const [name, snippet] of named(scripts)) {
  // What this machine has no program for is said to be skipped.
  test.skipIf(!isRunnable(snippet))(`a client who types ${name} gets an answer`, async () => {
    const { status, out, trouble } = await execute(snippet)

    expect(status, trouble).toBe(0)
    expect(out.trim()).not.toBe('')
    expect(out).not.toContain('"errors"')
  })
}

test.each(named(snippets.filter(({ language }) => language === 'graphql')))(
  'a client who asks with %s gets data',
  async (_name, snippet) => {
    const data = await api.run(snippet.text, JSON.parse(snippet.variables) as Record<string, unknown>)

    expect(Object.values(data)).not.toContain(null)
  },
)
