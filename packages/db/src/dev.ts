import { announce, exitWithRunner, findService } from '@dateline/dev'
import { env } from './env.ts'
import { startLocalDatabase } from './local.ts'
import { migrate } from './migrate.ts'

/** The `dev` and `start` task: a migrated database for the other tasks, for as long as this one runs. */
async function main(): Promise<void> {
  if (env.DATABASE_URL) {
    await migrate(env.DATABASE_URL)
    console.log('Using the database of DATABASE_URL, at the newest schema.')
    return holdUntilStopped(announce('db', env.DATABASE_URL))
  }

  const running = await findService('db')
  if (running) {
    console.log('Using the Postgres that already runs in this checkout.')
    return holdUntilStopped(() => {})
  }

  const { url, server } = await startLocalDatabase()
  const retract = announce('db', url)
  console.log(`Postgres is ready on port ${new URL(url).port}.`)
  let stopping = false
  server.ended.then(() => {
    if (stopping) return
    console.error('Postgres has ended. Run the command again; its data is safe.')
    process.exit(1)
  })
  holdUntilStopped(async () => {
    stopping = true
    retract()
    await server.stop()
  })
}

function holdUntilStopped(stop: () => void | Promise<void>): void {
  let stopping = false
  const end = async () => {
    if (stopping) return
    stopping = true
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end)
  exitWithRunner(end)
  setInterval(() => {}, 60_000)
}

await main()
