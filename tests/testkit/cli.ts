import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Outcome, runNewsroom } from '@dateline/api/cli'
import { testMediaDir } from './media.ts'

const main = resolve(import.meta.dirname, '../../apps/api/src/cli/main.ts')

/** `pnpm newsroom ...` on this database, without the time that a process of its own takes to start. */
export const runCli = (databaseUrl: string, ...args: string[]): Promise<Outcome> =>
  runNewsroom(args, { DATABASE_URL: databaseUrl, MEDIA_DIR: testMediaDir })

/** The same as a process of its own. */
export function runCliProcess(env: Record<string, string>, ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [main, ...args],
      { env: { TZ: 'UTC', ...env }, encoding: 'utf8' },
      (_error, stdout, stderr) =>
        done({ code: child.exitCode === 0 ? 0 : 1, stdout: stdout.trim(), stderr: stderr.trim() }),
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
