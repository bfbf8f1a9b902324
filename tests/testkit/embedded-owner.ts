import { startEmbeddedPostgres } from '@dateline/db'

/** Owns a Postgres, and tells where it is: `node embedded-owner.ts FOLDER PORT`. Ends when it is told anything. */
const [folder = '', port = ''] = process.argv.slice(2)

const server = await startEmbeddedPostgres({ folder, port: Number(port) })
console.log(`ready ${JSON.stringify({ url: server.url, pid: server.pid })}`)
process.stdin.once('data', async () => {
  await server.stop()
  process.exit(0)
})
