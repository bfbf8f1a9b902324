import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { startApiProcess, useNewspaper } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(paper.site.url + path, { redirect: 'manual', headers })
const text = async (path: string) => (await get(path)).text()

test('a second reader gets the finished page, and a browser that has it gets 304', async () => {
  await text('/de')
  const second = await get('/de')

  expect(second.headers.get('cache-status')).toContain('hit')
  const again = await get('/de', { 'if-none-match': second.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('what is published shows on the article, the section and the front', async () => {
  await Promise.all(['/de', '/de/nachrichten'].map(text))

  const { id, path } = await createPublished(paper.database.db, { headline: 'Zuerst so' })
  await expect.poll(() => text('/de')).toContain('Zuerst so')
  await saveRevision(paper.database.db, operator, id, { headline: 'Dann anders' }, 1, new Date())
  await publishArticle(paper.database.db, operator, id, new Date())

  await expect.poll(() => text(path)).toContain('Dann anders')
  await expect.poll(() => text('/de')).toContain('Dann anders')
})

test('while the api is away every page that was read stays, and after it what was published shows', async () => {
  const { path } = await createPublished(paper.database.db, { edition: 'fr', headline: 'Déjà lu' })
  const known = ['/fr', path, '/fr/2024/01/haiti-1804-acte-d-independance']
  await expect.poll(() => text(path)).toContain('Déjà lu')
  await Promise.all(known.map(text))

  await paper.api.stop('SIGKILL')
  const statuses = await Promise.all(known.map(async (each) => (await get(each)).status))
  const unread = await get('/fr/2023/08/paraguay-journee-de-la-langue-guarani')
  const { path: published } = await createPublished(paper.database.db, { edition: 'fr', headline: 'Pendant la panne' })
  paper.api = await startApiProcess(paper.database.url, paper.apiPort)

  expect(statuses).toEqual([200, 200, 200])
  expect(unread.status).toBe(503)
  expect(await unread.text()).toContain('<html lang="fr"')
  await expect.poll(() => text('/fr'), { timeout: 10_000 }).toContain('Pendant la panne')
  await expect.poll(async () => (await get(published)).status, { timeout: 10_000 }).toBe(200)
})
