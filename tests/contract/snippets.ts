import { spawn } from 'node:child_process'

export type Snippet = { language: string; isStream: boolean; line: number; text: string; variables: string }

/** The fenced blocks of a page. A block of JSON right after one of GraphQL holds its variables. */
export function readSnippets(markdown: string): Snippet[] {
  const snippets: Snippet[] = []
  for (const match of markdown.matchAll(/^```(\w*)( stream)?\n([\s\S]*?)^```\n(?:\s*^```json\n([\s\S]*?)^```\n)?/gm)) {
    const [, language = '', stream, text = '', json] = match
    const variables = language === 'graphql' ? (json ?? '{}') : '{}'
    snippets.push({
      language,
      isStream: stream !== undefined,
      line: markdown.slice(0, match.index).split('\n').length,
      text,
      variables,
    })
  }
  return snippets
}

export type Run = { status: number | null; out: string; trouble: string }

/** Runs a program to its end, or, when it goes on until it is stopped, to its first words. */
export function run(
  command: string,
  args: readonly string[],
  { isStream, cwd }: { isStream: boolean; cwd: string },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what a shell has started ends with it.
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    let out = ''
    let trouble = ''
    let hasSpoken = false
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (isStream && !hasSpoken && child.pid !== undefined) process.kill(-child.pid)
      hasSpoken = true
    })
    child.stderr.on('data', (chunk) => {
      trouble += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: isStream && hasSpoken ? 0 : status, out, trouble }))
  })
}
