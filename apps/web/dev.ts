import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { announce, awaitService, endWith, findService, freePort, holdLifeline, isRunningAlready } from '@dateline/dev'
import { watchIslands } from './islands.ts'
import { env, extendEnv } from './src/env.ts'

const usualPort = 3000
const usualApiPort = 4000

/** The `dev` task: Next with live reload, and the api of this checkout behind it. */
async function main(): Promise<void> {
  if (await isRunningAlready('web')) return
  let apiUrl = env.API_URL ?? (await awaitService('api')).url
  const port = env.WEB_PORT ?? (await freePort(usualPort, env.HOST))
  const address = `http://${env.HOST}:${port}`
  const site = env.HOST === '127.0.0.1' ? `http://localhost:${port}` : address

  await watchIslands()
  let retract = () => {}
  let next = startNext(port, site, apiUrl)
  next.once('exit', ended)
  endWith(async () => {
    next.off('exit', ended)
    retract()
    await stop(next)
  })

  await awaitAnswer(address)
  retract = await announce('web', address)
  console.log(await describe(site, apiUrl))
  compileRoutes(address, apiUrl).catch(() => {})
  if (env.API_URL) return

  // An api that starts again may find its port taken and take another.
  for (;;) {
    await sleep(2000)
    const api = await findService('api')
    if (!api || api.url === apiUrl) continue
    apiUrl = api.url
    console.log(`The api is at ${apiUrl} now: the site starts again.`)
    next.off('exit', ended)
    await stop(next)
    next = startNext(port, site, apiUrl)
    next.once('exit', ended)
  }

  function ended(code: number | null, signal: string | null): void {
    retract()
    signalAll(next, 'SIGKILL')
    console.error(`The site has ended: "next dev" stopped with ${signal ?? code}. Run the command again.`)
    process.exit(code || 1)
  }
}

function startNext(port: number, site: string, apiUrl: string): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'dev', '--port', String(port), '--hostname', env.HOST], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    detached: true,
    env: extendEnv({
      API_URL: apiUrl,
      SITE_URL: env.SITE_URL ?? site,
      WEB_PORT: String(port),
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    }),
  })
  holdLifeline(child, { signal: 'KILL', group: true })
  return child
}

const patienceMs = 5000

async function stop(child: ChildProcess): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null
  const ended = hasEnded ? null : new Promise<void>((done) => child.once('exit', () => done()))
  signalAll(child, 'SIGTERM')
  await Promise.race([ended, sleep(patienceMs)])
  signalAll(child, 'SIGKILL')
}

/** Next's command starts a server of its own, which outlives it when it is killed: they are one group. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // All of them have ended already.
  }
}

/** The first answer compiles the front, so that nobody waits for it. */
async function awaitAnswer(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await sleep(answer ? 2000 : 200)
  }
}

/** The same for an article and a section, behind the back of whoever reads the front. */
async function compileRoutes(address: string, apiUrl: string): Promise<void> {
  const query = '{ editions { articles(first: 1) { nodes { path section { path } } } } }'
  const { editions } = await ask<{ editions: { articles: { nodes: Opened[] } }[] }>(apiUrl, query)
  const [article] = editions.flatMap(({ articles }) => articles.nodes)
  for (const path of [article?.path, article?.section?.path]) {
    if (path) await fetch(address + path).catch(() => null)
  }
}

type Opened = { path: string; section: { path: string } | null }

async function describe(site: string, apiUrl: string): Promise<string> {
  const editions = await listEditions(apiUrl)
  const moved = [
    { name: 'site', usual: usualPort, port: new URL(site).port },
    { name: 'api', usual: usualApiPort, port: new URL(apiUrl).port },
  ].filter(({ usual, port }) => String(usual) !== port)
  return [
    '',
    '  Dateline runs.',
    '',
    ...editions.map(({ name, path }) => `  ${name.padEnd(12)} ${site}${path}`),
    `  ${'GraphQL'.padEnd(12)} ${apiUrl}/graphql   (GraphiQL in a browser)`,
    ...moved.map(({ name, usual, port }) => `  The ${name} is on port ${port} this time, not on ${usual}.`),
    '',
    '  Next:',
    '  npx --yes pnpm newsroom import FILE --edition fr --publish   a text file becomes an article',
    '  npx --yes pnpm newsroom list                                 what is there',
    '  npx --yes pnpm test                                          all tests',
    '',
  ].join('\n')
}

type Edition = { name: string; path: string }

async function listEditions(apiUrl: string): Promise<Edition[]> {
  return (await ask<{ editions: Edition[] }>(apiUrl, '{ editions { name path } }')).editions
}

async function ask<Data>(apiUrl: string, query: string): Promise<Data> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return ((await response.json()) as { data: Data }).data
}

await main()
