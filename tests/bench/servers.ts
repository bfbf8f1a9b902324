import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { type Server, startServer } from './children.ts'
import { fetchRaw } from './raw.ts'

/** For what the servers leave behind. */
const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-run-'))
const scratchFolder = () => mkdtempSync(join(scratch, 'server-'))

export function removeScratch(): void {
  rmSync(scratch, { recursive: true, force: true })
}

/** The api's own entry, on the bench's database. What it announces stays apart from this checkout's services. */
export function startBenchApi(
  databaseUrl: string,
  cacheMb: number,
  extra: Record<string, string> = {},
): Promise<Server> {
  return startServer({
    entry: join(repositoryRoot, 'apps/api/src/main.ts'),
    env: (port) => ({
      API_PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATELINE_SEED: 'none',
      DATELINE_DATA: scratchFolder(),
      API_CACHE_MB: String(cacheMb),
      ...extra,
    }),
    ready: '/readyz',
  })
}

export function startHandWritten(databaseUrl: string): Promise<Server> {
  return startServer({
    entry: 'hand-written.ts',
    args: (port) => [String(port), databaseUrl],
    ready: '/front?edition=de',
  })
}

/** The production site before the api; null when it isn't built. Without a memory it makes every page anew. */
export async function startBenchSite(api: Server, { hasMemory = true } = {}): Promise<Server | null> {
  const web = join(repositoryRoot, 'apps/web')
  const entry = join(web, 'server/main.ts')
  if (!existsSync(entry) || !existsSync(join(web, '.next/BUILD_ID'))) return null
  return startServer({
    entry,
    cwd: web,
    env: (port) => ({
      WEB_PORT: String(port),
      API_URL: `http://127.0.0.1:${api.port}`,
      DATELINE_DATA: scratchFolder(),
      ...(hasMemory ? { WEB_CACHE_MB: '512' } : { WEB_CACHE_MB: '0.001', WEB_CACHE_DISK_MB: '0' }),
      NEXT_TELEMETRY_DISABLED: '1',
    }),
    ready: '/healthz',
  })
}

/** A bare server that sends what another one answers: its status line, its headers, its bytes. */
export async function startCopyOf(server: Server, path: string, encoding: 'br' | 'identity'): Promise<Server> {
  const answer = await fetchRaw(server.port, path, encoding)
  const file = join(scratchFolder(), 'answer.json')
  writeFileSync(file, JSON.stringify(answer))
  return startServer({ entry: 'bare.ts', args: (port) => [String(port), file], ready: '/' })
}
