import { parseArgs } from 'node:util'
import { type LoadGenerator, type Server, startLoadGenerator, writeProfilesTo } from './children.ts'
import { type BenchDatabase, type BenchPostgres, startBenchPostgres } from './database.ts'
import { limits, listRatios, prepareRungs } from './plan.ts'
import { describeSetting, figuresTable, limitsTable, ratiosTable, writeReport } from './report.ts'
import { measure } from './rungs.ts'
import { measureSearch } from './search.ts'
import { removeScratch, startBenchApi } from './servers.ts'
import { measureSubscribers } from './subscribers.ts'
import { measureVisible, measureVisibleOnSites } from './visible.ts'

const { values } = parseArgs({
  options: {
    /** So many in one database each. All is measured on the first; on the others what reads from Postgres. */
    articles: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '32' },
    subscribers: { type: 'string', default: '5000' },
    /** A folder in which the databases stay, for the next run. */
    keep: { type: 'string' },
    /** Only rungs whose name holds this; or `search pace`, `visible`, `visible on sites`, `subscribers`. The report is not written. */
    only: { type: 'string' },
    /** Where each server leaves a profile of its CPU time; the report is not written. */
    profile: { type: 'string' },
  },
})
if (values.profile) writeProfilesTo(values.profile)

const servers: Server[] = []
const start = async <Started extends Server | null>(server: Promise<Started>): Promise<Started> => {
  const running = await server
  if (running) servers.push(running)
  return running
}
const load: LoadGenerator = startLoadGenerator()
const postgres: BenchPostgres = await startBenchPostgres(values.keep)
try {
  const databases: BenchDatabase[] = []
  for (const articles of values.articles.split(',')) databases.push(await postgres.fill(Number(articles)))
  const [database] = databases
  if (!database) throw new Error('There is nothing to measure on: --articles takes numbers with commas between them.')
  const parts: Record<string, () => Promise<string>> = {
    rungs: () => measureRungs(databases),
    'search pace': () => measureSearch(databases, load, start),
    visible: () => measureVisible(database, start),
    'visible on sites': () => measureVisibleOnSites(database, start),
    subscribers: async () =>
      measureSubscribers(await start(startBenchApi(database.url, 64)), database.url, {
        subscribers: Number(values.subscribers),
        events: 20,
      }),
  }
  const wanted =
    values.only === undefined ? Object.values(parts) : [parts[values.only] ?? (() => measureRungs(databases))]
  const texts: string[] = []
  for (const part of wanted) {
    texts.push(await part())
    console.log(`\n${texts.at(-1)}\n`)
    await stopServers()
  }
  if (values.only === undefined && values.profile === undefined)
    console.log(`Written to ${writeReport([describeSetting(settingOf(databases)), ...texts].join('\n\n'))}`)
} finally {
  await load.stop()
  await stopServers()
  await postgres.stop()
  removeScratch()
}

async function stopServers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
}

async function measureRungs(databases: readonly BenchDatabase[]): Promise<string> {
  const options = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    postmaster: postgres.pid,
  }
  const rungs = await prepareRungs(databases, start, (name) => name.includes(values.only ?? ''))
  const figures = await measure(rungs, load, options)
  const tables = [figuresTable(figures), ratiosTable(figures, listRatios(databases)), limitsTable(figures, limits)]
  return tables.filter((each) => each !== '').join('\n\n')
}

function settingOf(databases: readonly BenchDatabase[]) {
  return {
    databases,
    connections: Number(values.connections),
    postgres: postgres.version,
    rounds: `${values.rounds} rounds of ${values.seconds} s for each`,
  }
}
