import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, repositoryRoot } from '@dateline/dev'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { testMediaDir } from './media.ts'

export type Running = { url: string; child: ChildProcess; stop: (signal?: NodeJS.Signals) => Promise<void> }

/** Starts a program of ours as production does, and waits until it answers. */
export async function startProcess(
  script: string,
  env: Record<string, string>,
  { port, ready }: { port: number; ready: string },
): Promise<Running> {
  // Apart from what runs in this checkout: it must not be found by the site that a developer has open.
  const data = mkdtempSync(join(tmpdir(), 'dateline-run-'))
  const child = spawn(process.execPath, [join(repositoryRoot, script)], {
    cwd: join(repositoryRoot, script.split('/').slice(0, 2).join('/')),
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      DATELINE_DATA: data,
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode} before it answered.`)
    const answer = await fetch(url + ready, { redirect: 'manual' }).catch(() => null)
    if (answer && answer.status < 500) return { url, child, stop }
    await sleep(100)
  }
  await stop('SIGKILL')
  throw new Error(`${script} did not answer at ${url}${ready}.`)
}

export const startApiProcess = async (databaseUrl: string, port: number): Promise<Running> =>
  startProcess(
    'apps/api/src/main.ts',
    { DATABASE_URL: databaseUrl, API_PORT: String(port), MEDIA_DIR: testMediaDir },
    { port, ready: '/readyz' },
  )

export async function startSiteProcess(apiUrl: string, more: Record<string, string> = {}): Promise<Running> {
  const port = await freePort(23_600)
  const env = { API_URL: apiUrl, WEB_PORT: String(port), SITE_URL: `http://127.0.0.1:${port}`, ...more }
  return startProcess('apps/web/server/main.ts', env, { port, ready: '/healthz' })
}

export type Newspaper = { database: TestDatabase; api: Running; site: Running; apiPort: number }

/** The sample outlet as it runs in production: database, api process, site process. */
export function useNewspaper(): Newspaper {
  const paper = {} as Newspaper
  beforeAll(async () => {
    paper.database = await createTestDatabase()
    paper.apiPort = await freePort(23_500)
    paper.api = await startApiProcess(paper.database.url, paper.apiPort)
    paper.site = await startSiteProcess(paper.api.url)
  })
  afterAll(async () => {
    await paper.site?.stop()
    await paper.api?.stop()
    await paper.database?.drop()
  })
  return paper
}

export type Reader = { open: (path: string, options?: BrowserContextOptions) => Promise<Page> }

/** A reader's browser. A page that asks another host for anything, or writes an error to the console, fails the test. */
export function useReader(paper: Newspaper): Reader {
  let browser: Browser
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })
  return {
    open: async (path, options) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== paper.site.url) complaints.push(`${path} asks ${request.url()}`)
      })
      page.on('console', (message) => {
        const isStatus = message.text().startsWith('Failed to load resource: the server responded with a status of 4')
        if (message.type() === 'error' && !isStatus) complaints.push(`${path} says ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${path} fails: ${error.message}`))
      await page.goto(paper.site.url + path)
      return page
    },
  }
}
