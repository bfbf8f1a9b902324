import { parseArgs } from 'node:util'
import { type LoadGenerator, type Server, startLoadGenerator, writeProfilesTo } from './children.ts'
import { type BenchDatabase, startBenchDatabase } from './database.ts'
import { warm } from './raw.ts'
import { describeSetting, figuresTable, type Ratio, ratiosTable, writeReport } from './report.ts'
import { articlePagePath, articlePost, get } from './requests.ts'
import { measure, type Rung } from './rungs.ts'
import { removeScratch, startBenchApi, startBenchSite, startCopyOf, startHandWritten } from './servers.ts'
import { measureSubscribers } from './subscribers.ts'

const ratios: readonly Ratio[] = [
  ratio('cached article, api to bare Node (br)', 'api: article, cached, br', 'bare Node: the same bytes, br', 1.4),
  ratio('cached article, api to bare Node', 'api: article, cached', 'bare Node: the same bytes', 1.4),
  ratio('cached page, site to bare Node (br)', 'site: article page, cached, br', 'bare Node: the page, br', 1.4),
  ratio('uncached article, trusted GET to hand-written', 'api: article page, not cached, GET', 'hand-written', 2.5),
  ratio('uncached article, free text to hand-written', 'api: article, not cached, POST', 'hand-written', 2.5),
]

function ratio(what: string, of: string, to: string, most: number): Ratio {
  return { what, of, to, withPostgres: to === 'hand-written', most }
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    targets: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '32' },
    subscribers: { type: 'string', default: '5000' },
    /** Only rungs whose name holds this, or `subscribers` for those who follow; the report is not written. */
    only: { type: 'string' },
    /** Where each server leaves a profile of its CPU time; the report is not written. */
    profile: { type: 'string' },
  },
})
if (values.profile) writeProfilesTo(values.profile)

const servers: Server[] = []
const load: LoadGenerator = startLoadGenerator()
const database: BenchDatabase = await startBenchDatabase(Number(values.articles), Number(values.targets))
try {
  if (values.only === 'subscribers') {
    const api = await started(startBenchApi(database.url, 64))
    console.log(await measureSubscribers(api, database.url, { subscribers: Number(values.subscribers), events: 20 }))
  } else await measureRungs()
} finally {
  await load.stop()
  await Promise.all(servers.map((server) => server.stop()))
  await database.stop()
  removeScratch()
}

async function measureRungs(): Promise<void> {
  const options = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    postmaster: database.pid,
  }
  const rungs = (await prepareRungs(database)).filter(({ name }) => name.includes(values.only ?? ''))
  const figures = await measure(rungs, load, options)
  const setting = describeSetting({
    articles: Number(values.articles),
    articlesPerSecond: database.articlesPerSecond,
    connections: options.connections,
    postgres: database.version,
    rounds: `${options.rounds} rounds of ${options.seconds} s for each`,
  })
  const text = [setting, figuresTable(figures), ratiosTable(figures, ratios)].join('\n\n')
  console.log(`\n${text}\n`)
  if (values.only === undefined && values.profile === undefined) console.log(`Written to ${writeReport(text)}`)
}

async function started<Started extends Server | null>(server: Promise<Started>): Promise<Started> {
  const running = await server
  if (running) servers.push(running)
  return running
}

async function prepareRungs({ url, targets }: BenchDatabase): Promise<Rung[]> {
  const paths = targets.map(articlePagePath)
  const [first = ''] = paths
  const cached = await started(startBenchApi(url, 512))
  // Room for next to nothing: every answer is made anew, and made ready for the cache that will not keep it.
  const uncached = await started(startBenchApi(url, 0.001))
  const byHand = await started(startHandWritten(url, targets[0]?.path ?? '/'))
  await warm(cached.port, paths)
  const bareBr = await started(startCopyOf(cached, first, 'br'))
  const bare = await started(startCopyOf(cached, first, 'identity'))
  const asBr = paths.map((path) => get(path, 'br'))
  const asIs = paths.map((path) => get(path, 'identity'))
  return [
    { name: 'bare Node: the same bytes, br', server: bareBr, requests: asBr },
    { name: 'api: article, cached, br', server: cached, requests: asBr },
    { name: 'bare Node: the same bytes', server: bare, requests: asIs },
    { name: 'api: article, cached', server: cached, requests: asIs },
    ...(await prepareSite(
      cached,
      targets.map(({ path }) => path),
    )),
    { name: 'hand-written', server: byHand, requests: targets.map(({ path }) => get(path, 'identity')) },
    { name: 'api: article page, not cached, GET', server: uncached, requests: asIs },
    { name: 'api: article, not cached, POST', server: uncached, requests: targets.map(articlePost) },
  ]
}

async function prepareSite(api: Server, paths: readonly string[]): Promise<Rung[]> {
  const site = await started(startBenchSite(api))
  if (!site) {
    console.log('The site is not built (pnpm build), so its pages are left out.')
    return []
  }
  await warm(site.port, paths)
  const bare = await started(startCopyOf(site, paths[0] ?? '/', 'br'))
  const requests = paths.map((path) => get(path, 'br'))
  return [
    { name: 'bare Node: the page, br', server: bare, requests },
    { name: 'site: article page, cached, br', server: site, requests },
  ]
}
