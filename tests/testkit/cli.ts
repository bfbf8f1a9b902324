import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const main = resolve(import.meta.dirname, '../../apps/api/src/cli/main.ts')

export type CliResult = { code: number; stdout: string; stderr: string }

/** `pnpm newsroom ...` as a process of its own, on this database. */
export function runCli(databaseUrl: string, ...args: string[]): Promise<CliResult> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [main, ...args],
      { env: { DATABASE_URL: databaseUrl, TZ: 'UTC' }, encoding: 'utf8' },
      (_error, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout: stdout.trim(), stderr: stderr.trim() }),
    )
  })
}

export type Desk = { path: string; put: (name: string, content: string | Uint8Array) => string; clear: () => void }

/** A folder with the files that somebody hands in. */
export function createDesk(): Desk {
  const path = mkdtempSync(join(tmpdir(), 'dateline-desk-'))
  return {
    path,
    put: (name, content) => {
      const file = join(path, name)
      writeFileSync(file, content)
      return file
    },
    clear: () => rmSync(path, { recursive: true, force: true }),
  }
}
