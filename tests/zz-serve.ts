import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedOnce } from '@dateline/api/seed'
import { ensureDatabase, migrate, startEmbeddedPostgres } from '@dateline/db'
import { startBenchApi, startBenchSite } from './bench/servers.ts'

const scratch = mkdtempSync(join(tmpdir(), 'zz-serve-'))
const postgres = await startEmbeddedPostgres({ folder: join(scratch, 'postgres'), port: 3270, throwAway: true })
const url = await ensureDatabase(postgres.url, 'dateline_zz')
await migrate(url)
const mediaDir = join(scratch, 'media')
const t = Date.now()
await seedOnce(url, { sample: true, mediaDir })
console.log('seeded', Date.now() - t, 'ms', url)
const api = await startBenchApi(url, 64, { MEDIA_DIR: mediaDir })
const site = await startBenchSite(api)
console.log(`SITE http://127.0.0.1:${site?.port} API http://127.0.0.1:${api.port}`)
writeFileSync('/tmp/zz-site', `http://127.0.0.1:${site?.port}`)
process.on('SIGTERM', async () => {
  await site?.stop()
  await api.stop()
  await postgres.stop()
  process.exit()
})
setInterval(() => {}, 1e6)
