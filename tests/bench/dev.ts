import { startBenchDatabase } from './database.ts'

const db = await startBenchDatabase(Number(process.argv[2] ?? 20000))
console.log(db.url, db.pid)
if (process.argv[3]) {
  process.on('SIGTERM', async () => {
    await db.stop()
    process.exit()
  })
  setTimeout(() => process.kill(process.pid, 'SIGTERM'), 3_000_000)
} else await db.stop()
