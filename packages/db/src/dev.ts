import { announce, endWith, isRunningAlready } from '@dateline/dev'
import { env } from './env.ts'
import { startLocalDatabase } from './local.ts'
import { migrate } from './migrate.ts'

/** The `dev` and `start` task: a migrated database for the other tasks, for as long as this one runs. */
async function main(): Promise<void> {
  if (env.DATABASE_URL) {
    await migrate(env.DATABASE_URL)
    console.log('Using the database of DATABASE_URL, at the newest schema.')
    endWith(await announce('db', env.DATABASE_URL))
    setInterval(() => {}, 60_000)
    return
  }
  if (await isRunningAlready('db')) return

  const { url, server } = await startLocalDatabase()
  const retract = await announce('db', url)
  console.log(`Postgres is ready on port ${new URL(url).port}.`)
  let stopping = false
  endWith(async () => {
    stopping = true
    retract()
    await server.stop()
  })
  await server.ended
  if (stopping) return
  console.error('Postgres has ended. Run the command again; its data is safe.')
  process.exit(1)
}

await main()
