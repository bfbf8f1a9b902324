import { getArticle, renameArticle } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { useNewspaper, useReader } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const get = (path: string, init?: RequestInit) => fetch(paper.site.url + path, { redirect: 'manual', ...init })

test.each([
  ['/de/gibt-es-nicht', 'de'],
  ['/fr/2024/01/rien', 'fr'],
  ['/pt/2024/01/a/b/c', 'pt'],
  ['/en/analysis/older/garbage', 'en'],
])('%s is not found, and says so in its language', async (path, language) => {
  const answer = await get(path)
  const html = await answer.text()

  expect(answer.status).toBe(404)
  expect(html).toContain(`<html lang="${language}"`)
  expect(html).toMatch(/<h1[^>]*>[^<]+/)
  expect(html).toMatch(/<meta name="robots" content="noindex/)
})

test.each(['/wp-login.php', '/xx', '/favicon.ico/..%2f', '/%00', '/%ff', `/fr/${'a'.repeat(5000)}`])(
  'junk like %s is refused and leaves the site standing',
  async (path) => {
    const answer = await get(path)

    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await get('/fr')).status).toBe(200)
  },
)

test('a withdrawn article answers 410 with its reason, and comes back when it is published again', async () => {
  const path = '/es/2024/03/litio-en-el-salar'
  const { id } = await getArticle(paper.database.db, path)
  await get(path)

  await withdrawArticle(paper.database.db, operator, id, 'La redacción revisa una cifra.', new Date())
  await expect.poll(async () => (await get(path)).status).toBe(410)
  const page = await reader.open(path)
  const said = await page.locator('main').innerText()
  const front = await (await get('/es')).text()
  await publishArticle(paper.database.db, operator, id, new Date())

  expect(said).toContain('La redacción revisa una cifra.')
  expect(front).not.toContain(path)
  await expect.poll(async () => (await get(path)).status).toBe(200)
})

test('an article that moved leads to its new path', async () => {
  const old = '/pt/2024/09/os-jornais-da-independencia'
  const { id } = await getArticle(paper.database.db, old)

  await renameArticle(paper.database.db, operator, id, 'jornais-antes-dos-paises', new Date())
  await publishArticle(paper.database.db, operator, id, new Date())
  await expect.poll(async () => (await get(old)).status).toBe(308)

  expect((await get(old)).headers.get('location')).toMatch(/\/pt\/2024\/09\/jornais-antes-dos-paises$/)
})

test('every answer carries the headers that keep a reader safe', async () => {
  for (const path of ['/fr', '/fr/2024/01/rien', '/robots.txt', '/healthz', '/nirgends']) {
    const { headers } = await get(path)
    expect({ path, sniff: headers.get('x-content-type-options') }).toEqual({ path, sniff: 'nosniff' })
    expect({ path, cookie: headers.get('set-cookie') }).toEqual({ path, cookie: null })
  }
  const policy = (await get('/fr')).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toMatch(/https?:/)
})
