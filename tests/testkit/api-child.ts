import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, repositoryRoot } from '@dateline/dev'
import { type Child, startChild } from './child.ts'
import { until } from './until.ts'

export type ApiChild = Child & {
  url: string
  port: number
  /** What it has logged as a warning or worse. */
  complaints: () => string[]
}

/** The api as a process of its own, as it runs in production. What it announces to its checkout stays in a folder of its own. */
export async function startApiChild(
  databaseUrl: string,
  wantedPort?: number,
  env: Record<string, string> = {},
): Promise<ApiChild> {
  const port = wantedPort ?? (await freePort(23_700))
  const data = mkdtempSync(join(tmpdir(), 'dateline-api-'))
  const child = startChild(join(repositoryRoot, 'apps/api/src/main.ts'), [], {
    DATABASE_URL: databaseUrl,
    DATELINE_DATA: data,
    API_PORT: String(port),
    ...env,
  })
  let hasEnded = false
  void child.ended.then(() => {
    hasEnded = true
    rmSync(data, { recursive: true, force: true })
  })
  const isReady = () => {
    if (hasEnded) throw new Error(`The api ended before it was ready:\n${child.lines.join('\n')}`)
    return child.lines.some((line) => line.includes('"the api is ready"'))
  }
  await until('the api is ready', isReady, 100_000)
  const complaints = () => child.lines.filter((line) => !/^\{"level":[123]0,/.test(line))
  return { ...child, url: `http://127.0.0.1:${port}`, port, complaints }
}
