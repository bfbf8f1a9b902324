import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getArticle } from '@dateline/api/article'
import { withdrawArticle } from '@dateline/api/publishing'
import { freePort } from '@dateline/dev'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { type Running, startApiProcess, startSiteProcess, useNewspaper } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-'))
const withdrawn = '/es/2024/03/litio-en-el-salar'
const read = ['/de', '/en', '/es', '/fr', '/pt', '/fr/2024/01/haiti-1804-acte-d-independance', withdrawn]
const unread = '/fr/2023/08/paraguay-journee-de-la-langue-guarani'

let site: Running
let metricsPort: number
const start = async () => {
  site = await startSiteProcess(paper.api.url, { WEB_CACHE_DIR: folder, WEB_METRICS_PORT: String(metricsPort) })
}
const get = (path: string) => fetch(site.url + path, { redirect: 'manual' })
const text = async (path: string) => (await get(path)).text()
const hash = (html: string) => createHash('sha256').update(html).digest('hex')
const statuses = (paths: string[]) => Promise.all(paths.map(async (path) => (await get(path)).status))

/** Until each is as new as what is published, and kept. */
async function readAll(): Promise<void> {
  await expect.poll(() => figure('dateline_events_following'), { timeout: 30_000 }).toBe(1)
  const isKept = async (path: string) => {
    const { status, headers } = await get(path)
    return status === 410 || headers.get('cache-status') === 'dateline; hit'
  }
  await expect.poll(() => Promise.all(read.map(isKept)), { timeout: 30_000 }).toEqual(read.map(() => true))
}

async function figure(name: string): Promise<number> {
  const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)`, 'm').exec(figures)?.[1])
}

beforeAll(async () => {
  metricsPort = await freePort(23_800)
  await start()
})
afterAll(async () => {
  await site?.stop()
  rmSync(folder, { recursive: true })
})

test('killed and started again while the api is away, the site serves every page that was read', async () => {
  const before = await Promise.all(read.map(text))
  await expect.poll(() => figure('dateline_disk_entries')).toBeGreaterThanOrEqual(read.length)

  await site.stop('SIGKILL')
  await paper.api.stop('SIGKILL')
  const { id } = await getArticle(paper.database.db, withdrawn)
  await withdrawArticle(paper.database.db, operator, id, 'La redacción revisa una cifra.', new Date())
  await createPublished(paper.database.db, { edition: 'fr', headline: 'Pendant la panne' })
  await start()

  expect(await statuses(read)).toEqual(read.map(() => 200))
  expect((await Promise.all(read.map(text))).map(hash)).toEqual(before.map(hash))
  expect((await get('/readyz')).status).toBe(200)
  const styles = [...new Set(before.flatMap((html) => html.match(/\/_next\/static\/[^"]+\.css/g) ?? []))]
  expect(await statuses(styles)).toEqual(styles.map(() => 200))
  const missing = await get(unread)
  expect([missing.status, await missing.text()]).toEqual([503, expect.stringContaining('<html lang="fr"')])
})

test('when the api is back everything is new, and what was withdrawn meanwhile is gone', async () => {
  paper.api = await startApiProcess(paper.database.url, paper.apiPort)

  await expect.poll(() => text('/fr')).toContain('Pendant la panne')
  await expect.poll(async () => (await get(withdrawn)).status).toBe(410)
  expect((await get(unread)).status).toBe(200)
})

test('it stays gone when the site is started again without the api', async () => {
  await readAll()
  await site.stop()
  await paper.api.stop('SIGKILL')
  try {
    await start()

    expect(await statuses([withdrawn, '/fr', '/es'])).toEqual([503, 200, 200])
    expect(await text('/fr')).toContain('Pendant la panne')
  } finally {
    paper.api = await startApiProcess(paper.database.url, paper.apiPort)
  }
})

test('while the api accepts and never answers, pages that were read are served', async () => {
  await readAll()
  await site.stop()

  paper.api.child.kill('SIGSTOP')
  try {
    await start()
    expect(await statuses(['/de', '/en', '/fr'])).toEqual([200, 200, 200])
  } finally {
    paper.api.child.kill('SIGCONT')
  }
  await createPublished(paper.database.db, { edition: 'fr', headline: 'Après la lenteur' })
  await expect.poll(() => text('/fr'), { timeout: 30_000 }).toContain('Après la lenteur')
})
